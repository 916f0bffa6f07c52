/** The programs of deploy-ssh as shims of a `CanaryStage`: a host that gives the answers which a deploy needs, until it should watch over it. */
export const DEPLOY_SHIMS = {
  // The key has a passphrase until it is taken off.
  keygen: `const [file, print] = ['../../passphrase', 'SHA256:aaaa']
    if (argv.includes('-p')) fs.writeFileSync(file, fs.readFileSync(0))
    else if (argv.includes('-y') && !fs.existsSync(file)) { console.error('incorrect passphrase supplied'); process.exitCode = 255 }
    else console.log(argv.includes('-L') ? 'Public key: ED25519-CERT ' + print : print)`,
  // As ssh does, it takes its socket with it when it ends: post would go on before its own one is there. The input of one script stays open.
  ssh: `const read = () => {
      const buffer = Buffer.alloc(65536)
      return buffer.toString('utf8', 0, fs.readSync(0, buffer))
    }
    if (argv.includes('-M')) {
      const server = require('node:net').createServer().listen('control-' + argv.at(-1))
      process.on('SIGTERM', () => server.close(() => process.exit()))
    } else if (read().includes('say guarding')) fs.appendFileSync('../../guard', 'started')
    else for (const said of ['directory /srv/wiki', 'docker-version 28', 'compose-version 2.40', 'complete yes', 'lock taken']) console.log('fairway:' + said)`,
  // The ssh of a person: a host on which nobody holds a lock.
  own: `if (argv.includes('-M')) {
      const server = require('node:net').createServer().listen(after('-S'))
      process.on('SIGTERM', () => server.close(() => process.exit()))
    } else for (const said of ['directory /srv/wiki', 'lock free']) console.log('fairway:' + said)`
}
