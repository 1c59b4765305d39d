# Prints the SQL that makes the schema and its two accounts, with the passwords in the directory of secrets:
#   RADSLAG_SECRETS=/etc/radslag/secrets sh docker/database.sh | mariadb
# Running it again changes nothing, or gives the accounts the passwords that the files hold now. MariaDB's image
# runs this file when its data directory is new.

secret() {
  word=$(cat "${RADSLAG_SECRETS:-/run/secrets}/$1") || return 1
  case $word in
    '' | *[!A-Za-z0-9_-]*)
      echo "$1 must hold one line of letters, digits, - and _" >&2
      return 1
      ;;
  esac
  printf '%s' "$word"
}

accounts() {
  migrate=$(secret radslag_migrate.password) || return 1
  app=$(secret radslag_app.password) || return 1
  cat <<SQL
CREATE DATABASE IF NOT EXISTS radslag CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_swedish_as_ci;
-- Changes the schema, and grants the application its rights in it.
CREATE USER IF NOT EXISTS radslag_migrate@'%' IDENTIFIED BY '$migrate';
ALTER USER radslag_migrate@'%' IDENTIFIED BY '$migrate';
GRANT ALL PRIVILEGES ON radslag.* TO radslag_migrate@'%' WITH GRANT OPTION;
-- Works. The migrations grant it its rights, table by table; without any right on the schema it could not even
-- connect before the first migration, and there are no views to show.
CREATE USER IF NOT EXISTS radslag_app@'%' IDENTIFIED BY '$app';
ALTER USER radslag_app@'%' IDENTIFIED BY '$app';
GRANT SHOW VIEW ON radslag.* TO radslag_app@'%';
SQL
}

statements=$(accounts) || exit 1
if command -v docker_process_sql > /dev/null; then
  printf '%s\n' "$statements" | docker_process_sql
else
  printf '%s\n' "$statements"
fi
