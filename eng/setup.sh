# Sourced by ./rehearse, ./test, .ci/run and the scripts in eng: what a fresh machine needs before anything builds.
# Needs bash and the .NET SDK, nothing else.

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
root=$(CDPATH='' cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
standins_file=$root/.standins.props
lock=$root/.building
scratch='' holds_checkout=''

fail() {
  echo "$*" >&2
  exit 1
}

command -v dotnet >/dev/null || fail "The .NET SDK 10 is needed and is not on the PATH: see https://dotnet.microsoft.com/download"

# clean_up: leaves nothing of this run behind. Every script ends with it; one that ends with exec calls it before, as no trap outlives that.
clean_up() {
  release_checkout
  [ -z "$scratch" ] || rm -rf "$scratch"
  scratch=''
}
trap clean_up EXIT
trap 'echo "interrupted" >&2; exit 130' INT
trap 'exit 143' TERM HUP

# make_scratch: a folder for this run alone. By mkdir, which fails where there is one already: mktemp is not everywhere.
make_scratch() {
  local parent=${TMPDIR:-/tmp} folder
  folder=${parent%/}/invalidation-infra-$$-$RANDOM
  mkdir -m 700 "$folder" 2>/dev/null || fail "No temporary folder can be made in $parent: set TMPDIR to a folder that this user may write to."
  scratch=$folder
  { printf '%065536d' 0 >"$scratch/room"; } 2>/dev/null || fail "The disk of $parent is full: make room, or set TMPDIR to a folder elsewhere."
  rm "$scratch/room"
}

# require_writable: builds write beside their projects, which a checkout of somebody else, or a part of one, does not let them.
require_writable() {
  local project folder
  for project in "$root"/{,*/,*/*/,*/*/*/}*.csproj; do
    for folder in "$root" "${project%/*}" "${project%/*}/bin" "${project%/*}/obj"; do
      [ ! -d "$folder" ] || [ -w "$folder" ] ||
        fail "This user may not write to $folder, where the build puts its files: clone the repository into a folder of your own."
    done
  done
}

runs() {
  # A process of somebody else runs as well.
  kill -0 "$1" 2>/dev/null || [[ $(LC_ALL=C kill -0 "$1" 2>&1) == *"not permitted"* ]]
}

# hold_checkout: two builds of one checkout would write the same files. The file names the process that builds.
hold_checkout() {
  local holder attempts=0 told=''
  require_writable
  # set -C: made by one process only.
  until (set -C && : >"$lock") 2>/dev/null; do
    attempts=$((attempts + 1))
    if [ ! -e "$lock" ]; then
      [ "$attempts" -lt 100 ] || fail "$lock cannot be made: is the disk full?"
      continue
    fi
    holder=$(cat "$lock" 2>/dev/null || true)
    if [ -n "$holder" ] && ! runs "$holder"; then
      rm -f "$lock"
      continue
    fi
    [ -n "$told" ] || echo "Waiting for another build of this checkout (process ${holder:-unknown}; if there is none, remove $lock)." >&2
    told=yes
    sleep 0.2
  done
  holds_checkout=yes
  { echo $$ >"$lock"; } 2>/dev/null || fail "The disk of $root is full: the build needs about 500 MB there."
}

release_checkout() {
  [ -z "$holds_checkout" ] || rm -f "$lock"
  holds_checkout=''
}

# asked_for: the three packages and the versions of them that the project is built with, as .standins.props records them.
asked_for() {
  sed -nE 's/.*Include="(Pulumi|Pulumi\.Aws|AWSSDK\.CloudFront)" Version="([^"]*)".*/\1 \2/p' "$root/Directory.Packages.props"
}

# lacking: which of the three the package sources lack, one a line, by one restore of a project that references all of them.
# A source that cannot be reached says nothing about its packages, so that is an error and not a "no".
lacking() {
  local folder=$scratch/probe name version
  mkdir "$folder"
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
  hold_checkout
  if ! grep -qF "Asked for: $versions." "$standins_file" 2>/dev/null; then
    missing=$(lacking) || exit 1
    cat >"$standins_file" <<END || { rm -f "$standins_file" && fail "$standins_file cannot be written."; }
<Project>
  <!-- The packages that this machine's package sources lack. Asked for: $versions. -->
  <PropertyGroup Condition="'\$(StandIns)' == ''">
    <StandIns>$(echo "$missing" | paste -s -d ';' -)</StandIns>
  </PropertyGroup>
</Project>
END
    [ -z "$missing" ] || echo "The package sources lack ${missing//$'\n'/, }: building the stand-ins in eng/standins instead." >&2
  fi
  standins=$(sed -n 's/.*<StandIns>\(.*\)<.*/\1/p' "$standins_file")
  release_checkout
}

# build WHAT: quiet while it works, the whole story when it does not.
build() {
  local log=$scratch/build
  hold_checkout
  if ! dotnet build "$1" -nologo -v quiet -clp:NoSummary >"$log" 2>&1; then
    [ -s "$log" ] || fail "The build failed, and there is no record of why: is the disk of $scratch full?"
    cat "$log" >&2
    exit 1
  fi
  rm -f "$log"
  release_checkout
}

make_scratch
