#!/bin/sh
# Puts a finished site online on this machine (Linux): into a folder of its own with the day in its name, then the address is
# turned to it in one step, so that visitors see the old site or the new one and never half of each. Keeps the last three.
#
#     sh deploy/publish.sh /srv/online-safety [site]
set -eu
place=${1:?say where to: sh deploy/publish.sh /srv/online-safety}
site=${2:-site}
if [ ! -f "$site/index.html" ]; then
    echo "There is no finished site in $site/: run 'make site' first." >&2
    exit 1
fi
if [ -e "$place" ] && [ ! -L "$place" ]; then
    echo "$place is a folder and not a link: move it away first, so that nothing of it is lost." >&2
    exit 1
fi
new="$place-$(date +%Y-%m-%d-%H%M%S)"
cp -R "$site" "$new.part"
mv "$new.part" "$new"
ln -sfn "$new" "$place.next"
mv -fT "$place.next" "$place"
find "$(dirname "$place")" -maxdepth 1 -type d -name "$(basename "$place")-[0-9]*" | sort | head -n -3 | while read -r old; do
    rm -r "$old"
done
echo "$place now shows $new."
