# SPDX-License-Identifier: Apache-2.0
# What ./kedge, ./check and .ci/run need on a machine: sourced, not run.
# Installs where the user may; elsewhere says in one sentence what to type.

fail() {
  echo "kedge: $*" >&2
  exit 1
}

# Prints the home of a JDK 25 or later: JAVA_HOME first, then the usual folders.
find_jdk() {
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    if [ -n "$home" ] && [ -x "$home/bin/javac" ] && [ "$(jdk_version "$home")" -ge 25 ]; then
      echo "$home"
      return
    fi
  done
}

jdk_version() {
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || true)
  echo "${version:-0}"
}

use_jdk() {
  JAVA_HOME=$(find_jdk)
  [ -n "$JAVA_HOME" ] ||
    fail "a JDK 25 is needed and none was found; install one (Debian: sudo apt-get install temurin-25-jdk or openjdk-25-jdk) or set JAVA_HOME to its folder"
  export JAVA_HOME
}

# install_package COMMAND PACKAGE...: makes COMMAND available.
install_package() {
  command=$1
  shift
  command -v "$command" >/dev/null 2>&1 && return
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing $*" >&2
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
      --no-install-recommends "$@"; } >/dev/null ||
      fail "could not install $*; type: apt-get install $*"
  else
    fail "$command is needed; type: sudo apt-get install $*"
  fi
}

use_maven() {
  install_package mvn maven
}

# The general solver that whole courses are held against, and the course compiled for it.
use_peer() {
  install_package R r-base-core r-cran-desolve gcc make libc6-dev
  mkdir -p benchmark/target/peer
  cp benchmark/src/main/peer/course.c benchmark/target/peer/
  (cd benchmark/target/peer && R CMD SHLIB course.c >/dev/null) || fail "course.c did not compile"
}

use_browser() {
  install_package chromium chromium fonts-dejavu-core
}
