// The programs of a played host (`played-host.ts`), which find everything by PLAYED_HOST.

/**
 * Scripts by a shell, which starts many times faster than a Node. As with sshd, a script has a session of its own, and the pipes to the client are
 * the client's: they break when it ends. SIGUSR1 says that the connection is gone.
 */
export const sshProgram = (node: string) => `#!/bin/sh
cat /proc/$$/environ > "$PLAYED_HOST/environments/$$"
case " $* " in *' -M '* | *' -O '*) exec ${node} "$PLAYED_HOST/bin/connection.cjs" "$@" ;; esac
alias= last=
for word; do alias=$last last=$word; done
# A host of several has a folder of its own, by its name.
place=$PLAYED_HOST/hosts/$(sed -n "/^Host $alias$/,/^Host /s/^ *HostName //p" config 2>/dev/null)
if [ ! -d "$place" ] || [ "$place" = "$PLAYED_HOST/hosts/" ]; then place=$PLAYED_HOST; fi
client=$PLAYED_HOST/clients/$$
had=
if [ -e "control-$alias" ]; then had=yes; fi
mkdir "$client"
mkfifo "$client/in" "$client/out" "$client/err"
exec 3<&0
cat <&3 > "$client/in" &
in=$!
cat < "$client/out" &
out=$!
cat < "$client/err" >&2 &
err=$!
setsid env -i PATH="$place/host-bin:\${PATH#*:}" HOME="$place/home" TMPDIR="$place/tmp" PLAYED_HOST="$PLAYED_HOST" PLAYED_PLACE="$place" \\
  PLAYED_SLOW="\${PLAYED_SLOW:-}" sh -c "$last" < "$client/in" > "$client/out" 2> "$client/err" 3<&- &
script=$!
lost() {
  echo 'Connection to server.example.com closed by remote host.' >&2
  kill $in $out $err 2>/dev/null
  exit 255
}
trap lost USR1
echo "$PWD/control-$alias" > "$client/of"
# What began with a connection that is gone by now was told of it by nobody.
if [ -n "$had" ] && [ ! -e "control-$alias" ]; then lost; fi
wait $script
status=$?
wait $out $err
kill $in 2>/dev/null
rm -rf "$client"
exit $status
`

/**
 * The shared connection: `connections/<pid>` is there for each; where there is `meet`, two of them wait for each other and for a new second. It tells
 * its clients, which are those that began in the same folder, when it is gone.
 */
export const CONNECTION_PROGRAM = `
const fs = require('node:fs')
const net = require('node:net')
const folder = process.env.PLAYED_HOST
const argv = process.argv.slice(2)
const control = 'control-' + argv.at(-1)
const read = path => {
  try {
    return fs.readFileSync(path, 'utf8').trim()
  } catch {
    return ''
  }
}
if (argv.includes('-O')) {
  const master = net.connect(control)
  master.on('error', () => process.exit(255))
  master.on('connect', () => master.end('exit'))
  master.on('close', () => process.exit(0))
} else {
  const [, host = ''] = new RegExp('^Host ' + argv.at(-1) + '$\\n(?:  .*\\n)*?  HostName (.*)$', 'm').exec(read('config')) || []
  fs.writeFileSync(folder + '/connections/' + process.pid, host)
  const end = () => {
    fs.rmSync(control, {force: true})
    const here = fs.realpathSync('.') + '/' + control
    for (const pid of fs.readdirSync(folder + '/clients')) {
      if (read(folder + '/clients/' + pid + '/of') !== here) continue
      try {
        process.kill(Number(pid), 'SIGUSR1')
      } catch {}
    }
    process.exit(255)
  }
  process.on('SIGTERM', end)
  const listen = () => net.createServer(socket => socket.on('data', end)).listen(control)
  const wait = () => {
    const isTime = fs.readdirSync(folder + '/connections').length > 1 && Date.now() % 1000 < 60
    if (!fs.existsSync(folder + '/meet') || isTime) listen()
    else setTimeout(wait, 5)
  }
  wait()
}
`
