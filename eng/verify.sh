# Sourced by eng/release: proves a folder of artifacts on this machine, with nothing from the checkout but the template.

verify() {
  local folder name version
  folder=$(cd "$1" && pwd)
  (cd "$folder" && checksums --check --quiet SHA256SUMS) || fail "$folder has other files than SHA256SUMS names."
  name=$(cd "$folder" && ls InvalidationInfra.[0-9]*.nupkg)
  version=${name#InvalidationInfra.}
  version=${version%.nupkg}
  work=$scratch/verified
  mkdir "$work"
  trap '[ -z "${cloud:-}" ] || kill "$cloud" 2>/dev/null || true; clean_up' EXIT
  sources "$folder" "$work"

  unpack "$folder/$plugin-v$version-$(this_platform).tar.gz" "$work/plugin"
  run "The rehearsal as a tool" dotnet tool install InvalidationInfra.Rehearsal --version "$version" --tool-path "$work/tool" \
    --configfile "$work/nuget.config"
  mkdir "$work/first"
  (cd "$work/first" && first_program "$version")
  (cd "$work" && template "$version")
  echo "InvalidationInfra $version holds what it promises on $(this_platform)."
}

# The packages come from the folder, and what they need from this machine's sources; nothing is left in the user's cache.
sources() {
  cat >"$2/nuget.config" <<END
<configuration>
  <config><add key="globalPackagesFolder" value="$2/packages" /></config>
  <fallbackPackageFolders><add key="cache" value="${NUGET_PACKAGES:-$HOME/.nuget/packages}" /></fallbackPackageFolders>
  <packageSources>
    <add key="release" value="$1" />
$([ ! -d "$1/standins" ] || echo "    <add key=\"standins\" value=\"$1/standins\" />")
  </packageSources>
</configuration>
END
}

# The archive as the engine installs it: an executable that says which plugin it is.
unpack() {
  local schema
  mkdir "$2"
  tar -xzf "$1" -C "$2"
  [ -f "$2/PulumiPlugin.yaml" ] || fail "$1 has no PulumiPlugin.yaml: pulumi package get-schema takes no folder without it."
  schema=$("$2/$plugin" --schema)
  grep -q "\"version\": \"$version\"" <<<"$schema" || fail "The plugin's schema has another version than $version."
  grep -q '"pluginDownloadURL": "github://api.github.com/' <<<"$schema" || fail "The plugin's schema names no pluginDownloadURL."
  echo "The plugin: $(du -k "$2/$plugin" | cut -f1) KB, schema of version $version"
}

# From an empty folder to a deployment.
first_program() {
  run "dotnet new console" dotnet new console --no-restore
  run "dotnet add package InvalidationInfra" dotnet add package InvalidationInfra --version "$1"
  mkdir site
  echo 'Hello' >site/index.html
  cat >Pulumi.yaml <<'END'
name: first
runtime: dotnet
END
  cat >Program.cs <<'END'
using InvalidationInfra;
using Pulumi;

return await Deployment.RunAsync(() =>
{
    var content = new ContentRevision("site", new ContentRevisionArgs { SourceDirectory = "site" });
    var invalidation = new CloudFrontInvalidation("site", new CloudFrontInvalidationArgs
    {
        DistributionId = "E1",
        Content = content.Content,
        WaitForCompletion = true,
    });
    return new Dictionary<string, object?> { ["status"] = invalidation.Status };
});
END
  serve --distribution E1=site
  deploy "The first deployment" up 'invalidate'
  echo 'Changed' >site/index.html
  deploy "A preview after an edit" preview '/index.html'
  deploy "A deployment after an edit" up '/index.html'
  deploy "A deployment without a change" up ' same'
  stop
}

# The template, as pulumi new copies it.
template() {
  cp -R "$root/templates/csharp-static-site" from-template
  cd from-template
  local file
  for file in *; do
    [ ! -f "$file" ] || sed -e "s/\${PROJECT}/from-template/; s/\${DESCRIPTION}/A site/" "$file" >"$file.new"
    [ ! -f "$file" ] || mv "$file.new" "$file"
  done
  mv "\${PROJECT}.csproj" from-template.csproj
  sed -i.bak "s/\"InvalidationInfra\" Version=\"[^\"]*\"/\"InvalidationInfra\" Version=\"$1\"/" from-template.csproj
  serve
  deploy "The template's first deployment" up 'create'
  deploy "The template's deployment without a change" up ' same'
  stop
}

serve() {
  : >"$work/cloud.log"
  "$work/tool/rehearse" serve --complete-after now "$@" >"$work/cloud.log" 2>&1 &
  cloud=$!
  until grep -q '^listening on ' "$work/cloud.log"; do
    kill -0 "$cloud" || fail "$(cat "$work/cloud.log")"
    sleep 0.1
  done
  address=$(sed -n 's/^listening on //p' "$work/cloud.log")
}

stop() {
  kill "$cloud"
  wait "$cloud" || true
  cloud=
}

# deploy WHAT COMMAND EXPECTED: runs the embedded engine of the installed tool with the unpacked plugin, and looks for what it should say.
deploy() {
  local said start=$SECONDS
  said=$("$work/tool/rehearse" "$2" --cloud "$address" --plugin "cloudfront-invalidation=$work/plugin" 2>&1) || fail "$1 failed: $said"
  grep -q -- "$3" <<<"$said" || fail "$1 says nothing of \"$3\": $said"
  echo "$1 ($((SECONDS - start)) s)"
}
