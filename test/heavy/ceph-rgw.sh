#!/usr/bin/env bash
# A Ceph object gateway on loopback for tests: one monitor, one store in memory, one gateway. Nothing of it outlives
# its folder, and nothing listens outside this machine.
#
#   ceph-rgw.sh install                    Debian packages, where they are missing and we may; 3: cannot be had here
#   ceph-rgw.sh start FOLDER S3PORT MONPORT   credentials in ACCESS_KEY and SECRET_KEY; pids in FOLDER/*.pid
#   ceph-rgw.sh stop FOLDER
set -euo pipefail

packages=(radosgw ceph-mon ceph-osd ceph-common)

installed() {
  local program
  for program in radosgw radosgw-admin ceph-mon ceph-osd monmaptool ceph; do
    command -v "$program" >/dev/null || return 1
  done
}

install() {
  installed && return 0
  [[ $(id -u) -eq 0 ]] && command -v apt-get >/dev/null || { echo 'not root on Debian' >&2; return 3; }
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq && apt-get install -y -qq --no-install-recommends "${packages[@]}" || return 3
  installed || return 3
}

# In a session of its own, so that a signal to the tests is not one to the store they still need to tidy up.
daemon() {
  local name=$1
  shift
  setsid "$@" -c "$CEPH_CONF" -f >"$folder/log/$name.out" 2>&1 &
  echo $! >"$folder/$name.pid"
}

alive() {
  kill -0 "$(cat "$folder/$1.pid")" 2>/dev/null
}

start() {
  folder=$1
  local port=$2 monitor=$3 fsid osd
  mkdir -p "$folder"/{mon,osd,run,log,rgw}
  fsid=$(cat /proc/sys/kernel/random/uuid)
  osd=$(cat /proc/sys/kernel/random/uuid)
  export CEPH_CONF="$folder/ceph.conf"
  cat >"$CEPH_CONF" <<CONF
[global]
fsid = $fsid
mon_host = [v1:127.0.0.1:$monitor]
public_addr = 127.0.0.1
cluster_addr = 127.0.0.1
ms_bind_ipv6 = false
auth_cluster_required = none
auth_service_required = none
auth_client_required = none
run_dir = $folder/run
admin_socket = $folder/run/\$name.asok
log_file = $folder/log/\$name.log
osd_pool_default_size = 1
osd_pool_default_min_size = 1
osd_pool_default_pg_num = 4
osd_pool_default_pg_autoscale_mode = off
osd_crush_chooseleaf_type = 0
mon_allow_pool_size_one = true
mon_warn_on_pool_no_redundancy = false
mon_max_pg_per_osd = 1000
mon_data_avail_crit = 1
mon_data_avail_warn = 1
[mon.a]
mon_data = $folder/mon
[osd.0]
osd_data = $folder/osd
osd_objectstore = memstore
memstore_device_bytes = 2147483648
[client.rgw]
rgw_frontends = beast endpoint=127.0.0.1:$port
rgw_data = $folder/rgw
rgw_enable_usage_log = false
rgw_thread_pool_size = 32
rgw_dns_name = localhost
debug_rgw = 0
CONF
  monmaptool --create --addv a "[v1:127.0.0.1:$monitor]" --fsid "$fsid" "$folder/monmap" >/dev/null
  ceph-mon -c "$CEPH_CONF" --mkfs -i a --monmap "$folder/monmap" >/dev/null 2>&1
  daemon mon ceph-mon -i a
  timeout 60 ceph osd new "$osd" >/dev/null 2>&1
  ceph-osd -c "$CEPH_CONF" -i 0 --mkfs --osd-uuid "$osd" >/dev/null 2>&1
  daemon osd ceph-osd -i 0
  daemon rgw radosgw -n client.rgw
  for _ in $(seq 600); do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && break
    alive rgw || { cat "$folder"/log/{mon,osd,rgw}.out >&2; return 1; }
    # It gives up ("wrong fsid") when it asks the monitor before it has heard which cluster that is of.
    alive osd || daemon osd ceph-osd -i 0
    sleep 0.2
  done
  timeout 120 radosgw-admin -c "$CEPH_CONF" user create --uid=tests --display-name=tests \
    --access-key="$ACCESS_KEY" --secret-key="$SECRET_KEY" >/dev/null 2>&1
}

stop() {
  local name pid
  for name in rgw osd mon; do
    [[ -f $1/$name.pid ]] || continue
    pid=$(cat "$1/$name.pid")
    # Nothing of it is to be kept, so it need not be asked to put anything away.
    kill -KILL "$pid" 2>/dev/null || true
    while kill -0 "$pid" 2>/dev/null; do sleep 0.05; done
  done
}

"$@"
