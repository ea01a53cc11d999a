# Sourced by ./rehearse, ./test and .ci/run: what a fresh machine needs before anything builds.
# Needs bash and the .NET SDK, nothing else.

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
standins_file=$root/.standins.props

if ! command -v dotnet >/dev/null; then
  echo "The .NET SDK 10 is needed and is not on the PATH: see https://dotnet.microsoft.com/download" >&2
  exit 1
fi

# asked_for: the three packages and the versions of them that the project is built with, as .standins.props records them.
asked_for() {
  sed -nE 's/.*Include="(Pulumi|Pulumi\.Aws|AWSSDK\.CloudFront)" Version="([^"]*)".*/\1 \2/p' "$root/Directory.Packages.props"
}

# lacking: which of the three the package sources lack, one a line, by one restore of a project that references all of them.
# A source that cannot be reached says nothing about its packages, so that is an error and not a "no".
lacking() {
  local folder name version
  folder=$(mktemp -d)
  {
    echo '<Project Sdk="Microsoft.NET.Sdk">'
    echo '<PropertyGroup><TargetFramework>net10.0</TargetFramework><NuGetAudit>false</NuGetAudit><NoWarn>NU1605</NoWarn></PropertyGroup>'
    echo '<ItemGroup>'
    asked_for | while read -r name version; do echo "<PackageReference Include=\"$name\" Version=\"[$version]\" />"; done
    echo '</ItemGroup></Project>'
  } >"$folder/probe.csproj"
  if ! DOTNET_CLI_UI_LANGUAGE=en dotnet restore "$folder/probe.csproj" >"$folder/log" 2>&1; then
    if grep -E 'error' "$folder/log" | grep -qvE 'NU110[123]\b' || ! grep -qE 'NU110[123]\b' "$folder/log"; then
      echo "Cannot tell which packages the package sources have:" >&2
      { grep -E 'error' "$folder/log" || cat "$folder/log"; } | sort -u | head -n 5 >&2
      rm -rf "$folder"
      return 1
    fi
    asked_for | while read -r name version; do
      # The whole name: Pulumi is not Pulumi.Aws.
      if grep -qE "NU110[123]: .* package ${name//./\\.}(\. | with )" "$folder/log"; then echo "$name"; fi
    done
  fi
  rm -rf "$folder"
}

# find_standins: which of the three packages the sources lack. The answer is kept in .standins.props, which Git ignores, with the versions
# that it is about: other versions in Directory.Packages.props are asked for again. Remove the file to ask again at once.
find_standins() {
  local versions missing
  versions=$(asked_for | paste -s -d ',' - | sed 's/,/, /g')
  standins=$(sed -n 's/.*<StandIns>\(.*\)<.*/\1/p' "$standins_file" 2>/dev/null || true)
  if grep -qF "Asked for: $versions." "$standins_file" 2>/dev/null; then return; fi
  missing=$(lacking) || exit 1
  standins=$(echo "$missing" | paste -s -d ';' -)
  cat >"$standins_file" <<EOF
<Project>
  <!-- The packages that this machine's package sources lack. Asked for: $versions. -->
  <PropertyGroup Condition="'\$(StandIns)' == ''">
    <StandIns>$standins</StandIns>
  </PropertyGroup>
</Project>
EOF
  [ -z "$standins" ] || echo "The package sources lack ${standins//;/, }: building the stand-ins in eng/standins instead." >&2
}

# build WHAT: quiet while it works, the whole story when it does not.
build() {
  local log
  log=$(mktemp)
  if ! dotnet build "$1" -nologo -v quiet -clp:NoSummary >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    exit 1
  fi
  rm -f "$log"
}
