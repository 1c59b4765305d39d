#!/bin/sh
# Makes the secrets of an installation in a directory, those that are not there yet:
#   sh docker/secrets.sh docker/secrets
# Only the owner gets into the directory. The files in it are readable, because a container's users have numbers
# that the host does not know.
set -eu
directory=${1:?"usage: secrets.sh DIRECTORY"}
mkdir -p "$directory"
chmod 700 "$directory"
cd "$directory"

make() {
  if [ ! -s "$1" ]; then
    file=$1
    shift
    "$@" > "$file.new"
    chmod 444 "$file.new"
    mv "$file.new" "$file"
  fi
}

# Passwords of the database accounts.
for account in root radslag_migrate radslag_app; do
  make "$account.password" openssl rand -hex 32
done
# Seals mails that wait in the database.
make seal.key openssl rand -base64 32
# Signs the head of the audit trail; whoever checks the trail needs the other half.
make audit.key openssl genpkey -algorithm ed25519
make audit.public openssl pkey -in audit.key -pubout
