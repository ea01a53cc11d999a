# Sourced by ./rehearse, ./test and .ci/run: what a fresh machine needs before anything builds.
# Needs bash and the .NET SDK, nothing else.

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
standins_file=$root/.standins.props

if ! command -v dotnet >/dev/null; then
  echo "The .NET SDK 10 is needed and is not on the PATH: see https://dotnet.microsoft.com/download" >&2
  exit 1
fi

# restores NAME VERSION: whether this machine's package sources have that package.
# A source that cannot be reached says nothing about its packages, so that is an error and not a "no".
restores() {
  local folder log
  folder=$(mktemp -d)
  log=$folder/log
  cat > "$folder/probe.csproj" <<EOF
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework><NuGetAudit>false</NuGetAudit><NoWarn>NU1605</NoWarn></PropertyGroup>
  <ItemGroup><PackageReference Include="$1" Version="[$2]" /></ItemGroup>
</Project>
EOF
  if dotnet restore "$folder/probe.csproj" >"$log" 2>&1; then
    rm -rf "$folder"
    return 0
  fi
  if grep -qE "NU110[123].*\b${1//./\\.}\b" "$log"; then
    rm -rf "$folder"
    return 1
  fi
  echo "Cannot tell whether the package sources have $1 $2:" >&2
  grep -E 'error' "$log" | sort -u | head -n 5 >&2 || cat "$log" >&2
  rm -rf "$folder"
  exit 1
}

# find_standins: which of the three packages the sources lack, once; the answer is kept in .standins.props,
# which Git ignores. Remove the file to ask again.
find_standins() {
  [ -f "$standins_file" ] && return
  local missing="" name version
  for name in Pulumi Pulumi.Aws AWSSDK.CloudFront; do
    version=$(sed -n "s/.*Include=\"$name\" Version=\"\([^\"]*\)\".*/\1/p" "$root/Directory.Packages.props")
    restores "$name" "$version" || missing="$missing${missing:+;}$name"
  done
  cat > "$standins_file" <<EOF
<Project>
  <!-- The packages that this machine's package sources lack. Remove this file to have them looked for again. -->
  <PropertyGroup Condition="'\$(StandIns)' == ''">
    <StandIns>$missing</StandIns>
  </PropertyGroup>
</Project>
EOF
  [ -z "$missing" ] || echo "The package sources lack ${missing//;/, }: building the stand-ins in eng/standins instead." >&2
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
