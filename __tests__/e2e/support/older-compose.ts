import {access, mkdir, mkdtemp, readdir, rename, rm, symlink, unlink, writeFile} from 'node:fs/promises'
import {homedir} from 'node:os'
import {join} from 'node:path'
import {runOrThrow, runProcess} from '../../../lib/action/process.ts'
import type {SshHost} from '../../../rehearsal/parts/ssh-host.ts'

/** The package of Debian trixie. */
const SUITE = 'trixie'
export const OLDER_VERSION = '2.26.1'
const CACHE = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'fairway', 'tools', 'compose', `${OLDER_VERSION}-debian`)

/**
 * The Compose of Debian trixie, beside the newer one that a rehearsal uses: many hosts have it.
 *
 * @returns the path of the program
 * @throws Error when the package cannot be downloaded; apt checks it against Debian's signed lists
 */
export async function olderCompose(): Promise<string> {
  const program = join(CACHE, 'usr', 'libexec', 'docker', 'cli-plugins', 'docker-compose')
  if (
    await access(program).then(
      () => true,
      () => false
    )
  )
    return program
  await mkdir(join(CACHE, '..'), {recursive: true})
  const scratch = await mkdtemp(join(CACHE, '..', 'download-'))
  try {
    for (const folder of ['lists/partial', 'cache/archives/partial']) await mkdir(join(scratch, folder), {recursive: true})
    const list = join(scratch, 'debian.list')
    await writeFile(list, `deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] ${await debianMirror()} ${SUITE} main\n`)
    const settings = {
      'APT::Sandbox::User': 'root',
      'Dir::Etc::sourcelist': list,
      'Dir::Etc::sourceparts': '/dev/null',
      'Dir::State::lists': join(scratch, 'lists'),
      'Dir::Cache': join(scratch, 'cache')
    }
    const options = Object.entries(settings).flatMap(([name, value]) => ['-o', `${name}=${value}`])
    const run = (argv: [string, ...string[]]) => runOrThrow(runProcess, 'Getting an older Compose', argv, {cwd: scratch, timeout: 180_000})
    await run(['apt-get', ...options, 'update'])
    await run(['apt-get', ...options, 'download', 'docker-compose'])
    const [file = ''] = (await readdir(scratch)).filter(name => name.startsWith(`docker-compose_${OLDER_VERSION}-`))
    await run(['dpkg-deb', '--extract', file, join(scratch, 'unpacked')])
    await rename(join(scratch, 'unpacked'), CACHE)
  } finally {
    await rm(scratch, {recursive: true, force: true})
  }
  return program
}

/** The mirror that this machine has its own packages from. @throws Error when it has none of Debian's */
async function debianMirror(): Promise<string> {
  const argv = ['apt-get', 'indextargets', '--format', '$(COMPONENT) $(REPO_URI)', 'Created-By: Packages'] as const
  const sources = await runOrThrow(runProcess, "Reading apt's sources", [...argv], {timeout: 30_000})
  // The archive itself, not the one of security fixes, which has other suites.
  const mirror = sources.split('\n').flatMap(line => /^main (\S+\/debian\/?)$/.exec(line)?.[1] ?? [])[0]
  if (mirror === undefined) throw new Error("apt has no source of Debian's packages here, and an older Compose comes from there.")
  return mirror
}

/** From now on `docker compose` on the host is this program. */
export async function useCompose(host: SshHost, program: string): Promise<void> {
  const link = join(host.home, '.docker', 'cli-plugins', 'docker-compose')
  await unlink(link)
  await symlink(program, link)
}
