#!/usr/bin/env bash
# Puts libvips under DIR/<arch>/, for this machine and for every further architecture named (x64, arm64).
#
#   fetch-libvips.sh DIR [ARCH…]
#
# The library is the one that the npm package "sharp" ships. It is fetched once by `npm pack` (which runs no code of the
# package), kept in $HEARTH_CACHE (default ~/.cache/hearth) and held against its checksum on every use.
set -euo pipefail

VERSION=1.3.4
FILE=libvips-cpp.so.8.18.7

fail() {
    printf 'libvips: %s\n' "$*" >&2
    exit 1
}

machine() {
    case "$(uname -m)" in
        x86_64 | amd64) echo x64 ;;
        aarch64 | arm64) echo arm64 ;;
        *) fail "there is no build for $(uname -m); pass -Dvips.skip and set HEARTH_LIBVIPS to a libvips 8.18" ;;
    esac
}

checksum_of() {
    case "$1" in
        x64) echo 189fff4925db9f04837acd36ba60779c324b15c433c3c6b5f15f1fca1aabead579d79b4e10c7489a38f18f502869f311cf9e85dcf1e07ed9e3d5010a494d7393 ;;
        arm64) echo 6377605ffea513642141bf86c72d166717e0f4c126fc90636a66694b622494fef1210a0a378873026eca70c546b5a543b779de13d38a042eef01fa2703f2ebd4 ;;
        *) fail "unknown architecture '$1' (x64 or arm64)" ;;
    esac
}

sha512() {
    if command -v sha512sum >/dev/null; then sha512sum "$1"; else shasum -a 512 "$1"; fi | cut -d ' ' -f 1
}

# download ARCH ARCHIVE: a half-written or wrong file never gets the archive's name, so builds may run side by side.
download() {
    local package="@img/sharp-libvips-linux-$1@$VERSION" scratch said
    command -v npm >/dev/null || fail "npm is needed once, to fetch $package; install Node.js or put npm on the PATH"
    scratch=$(mktemp -d "$cache/fetch.XXXXXX")
    if ! said=$(npm pack --silent --ignore-scripts --pack-destination "$scratch" "$package" 2>&1); then
        rm -rf "$scratch"
        fail "npm could not fetch $package: $(printf '%s' "${said:-no reason given}" | tr '\n' ' ')"
    fi
    if [ "$(sha512 "$scratch"/*.tgz)" != "$(checksum_of "$1")" ]; then
        rm -rf "$scratch"
        fail "$package is not the file that was pinned (SHA-512 differs); nothing was installed"
    fi
    mv -f "$scratch"/*.tgz "$2"
    rm -rf "$scratch"
}

# unpack ARCH ARCHIVE: the library is replaced by renaming, for a running JVM may have the old one mapped.
unpack() {
    local into="$target/$1" scratch
    mkdir -p "$into"
    scratch=$(mktemp -d "$into/unpack.XXXXXX")
    tar -xzf "$2" -C "$scratch" "package/lib/$FILE" package/README.md package/versions.json
    mv -f "$scratch/package/lib/$FILE" "$into/$FILE"
    mv -f "$scratch/package/README.md" "$into/LICENCES.md"
    mv -f "$scratch/package/versions.json" "$into/versions.json"
    rm -rf "$scratch"
}

[ $# -ge 1 ] || fail "usage: fetch-libvips.sh DIR [ARCH…]"
target=$1
shift
cache=${HEARTH_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/hearth}
mkdir -p "$cache"

here=$(machine)
for arch in $(printf '%s\n' "$here" "$@" | sort -u); do
    expected=$(checksum_of "$arch")
    archive="$cache/sharp-libvips-linux-$arch-$VERSION.tgz"
    if [ ! -f "$archive" ] || [ "$(sha512 "$archive")" != "$expected" ]; then download "$arch" "$archive"; fi
    unpack "$arch" "$archive"
done
