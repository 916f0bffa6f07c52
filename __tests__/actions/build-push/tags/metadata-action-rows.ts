/**
 * What docker/metadata-action gives for the same inputs (commit dc80280). Each group is one of its `__tests__/meta.test.ts`, with the ids of its rows there, or one
 * of the tables in its README.md. Where we differ on purpose, `ours` says what we give, and `because` why.
 */
export interface Row {
  readonly id: string
  /** The event and the ref. */
  readonly run: string
  readonly tags: readonly string[]
  readonly flavor?: readonly string[]
  /** Its tags, without the image's name and each once; the first is its version. */
  readonly gives: readonly string[]
  /** The tags that we give, or the beginning of our error. */
  readonly ours?: readonly string[] | string
  readonly because?: string
}

/** The commit of the fixtures' event. */
export const COMMITS: Readonly<Record<string, string>> = {
  'push refs/heads/master': '266574110acf203503badf966df2ea24b5d732d7',
  'push refs/heads/my/feature#1245': '983315b5e8d46e46fc4c49869e85e7ee5fb289ba',
  'pull_request refs/pull/15/merge': 'a9c8c5828b91be19d9728548b24759e352367ef1',
  'pull_request_target refs/heads/master': '266574110acf203503badf966df2ea24b5d732d7'
}
export const USUAL_COMMIT = '860c1904a1ce19322e91ac35af1ab07466440c37'

/** What it takes for `tags` when there are none. Our own defaults differ: they always name the commit, see tags.test.ts. */
const DEFAULTS = ['type=schedule', 'type=ref,event=branch', 'type=ref,event=tag', 'type=ref,event=pr']

/** Groups of `__tests__/meta.test.ts`. */
// prettier-ignore
export const TESTED: Readonly<Record<string, readonly Row[]>> = {
  none: [
    {id: 'null01', run: '', tags: DEFAULTS, gives: []},
    {id: 'null02', run: '', tags: ['type=sha', 'type=raw,{{branch}}'], gives: []},
  ],
  push: [
    {id: 'push01', run: 'push refs/heads/dev', tags: DEFAULTS, gives: ['dev']},
    {id: 'push02', run: 'push refs/heads/master', tags: ['type=edge'], gives: ['edge']},
    {id: 'push03', run: 'push refs/heads/master', tags: DEFAULTS, gives: ['master']},
    {id: 'push04', run: 'workflow_dispatch refs/heads/master', tags: ['type=edge'], gives: ['edge']},
    {id: 'push07', run: 'push refs/heads/dev', tags: ['type=ref,event=branch', 'type=sha'], gives: ['dev', 'sha-860c190']},
    {id: 'push08', run: 'push refs/heads/master', tags: ['type=edge', 'type=sha'], gives: ['edge', 'sha-2665741']},
    {id: 'push09', run: 'push refs/heads/dev', tags: ['type=edge,branch=dev', 'type=sha'], gives: ['edge', 'sha-860c190']},
    {id: 'push10', run: 'push refs/heads/master', tags: ['type=edge,branch=dev', 'type=sha'], gives: ['sha-2665741']},
    {id: 'push11', run: 'push refs/heads/my/feature#1245', tags: ['type=edge', 'type=sha'], gives: ['sha-983315b']},
    {id: 'push12', run: 'push refs/heads/my/feature#1245', tags: ['type=semver,pattern={{version}}', 'type=pep440,pattern={{version}}', 'type=edge'], gives: []},
    {id: 'push13', run: 'push refs/heads/master', tags: ['type=ref,priority=2000,event=branch', 'type=edge'], gives: ['master', 'edge']},
    {id: 'push14', run: 'push refs/heads/master', tags: ['type=semver,pattern={{version}},value=v1.2.3', 'type=pep440,pattern={{version}},value=v1.2.3', 'type=edge'], gives: ['1.2.3', 'edge', 'latest']},
    {id: 'push15', run: 'push refs/heads/master', tags: ['type=match,pattern=v(.*),group=1,value=v1.2.3', 'type=edge'], gives: ['1.2.3', 'edge', 'latest']},
    {id: 'push16', run: 'push refs/heads/master', tags: ['type=match,enable=false,pattern=v(.*),group=1,value=v1.2.3', 'type=edge'], gives: ['edge']},
    {id: 'push17', run: 'push refs/heads/master', tags: ['type=raw,value=mytag-{{branch}}', "type=raw,value=mytag-{{date 'YYYYMMDD'}}", "type=raw,value=mytag-cd-{{commit_date 'YYYYMMDD'}}", "type=raw,value=mytag-{{date 'YYYYMMDD-HHmmss' tz='Asia/Tokyo'}}", 'type=raw,value=mytag-tag-{{tag}}', 'type=raw,value=mytag-baseref-{{base_ref}}', 'type=raw,value=mytag-defbranch,enable={{is_default_branch}}'], gives: ['mytag-master', 'mytag-20200110', 'mytag-cd-20200110', 'mytag-20200110-093000', 'mytag-tag-', 'mytag-baseref-', 'mytag-defbranch']},
    {id: 'push18', run: 'push refs/heads/dev', tags: ['type=ref,event=branch', 'type=sha,format=long'], gives: ['dev', 'sha-860c1904a1ce19322e91ac35af1ab07466440c37']},
    {id: 'push19', run: 'push refs/heads/dev', tags: ['type=edge,branch=master', 'type=ref,event=branch,enable=false', 'type=sha,format=long', 'type=raw,value=defbranch,enable={{is_default_branch}}'], gives: ['sha-860c1904a1ce19322e91ac35af1ab07466440c37']},
    {id: 'push20', run: 'push refs/heads/dev', tags: ['type=edge,branch=master', 'type=ref,event=branch,enable=false', 'type=sha,format=long'], gives: ['sha-860c1904a1ce19322e91ac35af1ab07466440c37']},
    {id: 'push21', run: 'push refs/heads/master', tags: ['type=raw,value=mytag-{{branch}}', "type=raw,value=mytag-{{date 'YYYYMMDD'}}", "type=raw,value=mytag-{{date 'YYYYMMDD-HHmmss' tz='Asia/Tokyo'}}", "type=raw,value=mytag-src-{{commit_date 'YYYYMMDD'}}", 'type=raw,value=mytag-tag-{{tag}}', 'type=raw,value=mytag-baseref-{{base_ref}}', 'type=raw,value=mytag-defbranch,enable={{is_default_branch}}'], gives: ['mytag-master', 'mytag-20200110', 'mytag-20200110-093000', 'mytag-src-20200110', 'mytag-tag-', 'mytag-baseref-', 'mytag-defbranch']},
    {id: 'push22', run: 'push refs/heads/dev', tags: ['type=edge,branch=master', 'type=sha,format=long', 'type=raw,value=notdefbranch,enable={{is_not_default_branch}}'], gives: ['notdefbranch', 'sha-860c1904a1ce19322e91ac35af1ab07466440c37']},
  ],
  tag: [
    {id: 'tag01', run: 'push refs/tags/release1', tags: DEFAULTS, gives: ['release1', 'latest']},
    {id: 'tag02', run: 'push refs/tags/20200110-RC2', tags: DEFAULTS, gives: ['20200110-RC2', 'latest']},
    {id: 'tag03', run: 'push refs/tags/20200110-RC2', tags: [String.raw`type=match,pattern=\d{8}`], flavor: ['latest=false'], gives: ['20200110']},
    {id: 'tag04', run: 'push refs/tags/20200110-RC2', tags: ['type=match,pattern=(.*)-RC,group=1'], flavor: ['latest=false'], gives: ['20200110']},
    {id: 'tag05', run: 'push refs/tags/v1.1.1', tags: [String.raw`type=match,"pattern=\d.\d.\d"`], gives: ['1.1.1', 'latest']},
    {id: 'tag06', run: 'push refs/tags/v1.1.1', tags: [String.raw`type=match,"pattern=^v(\d.\d.\d)$",group=1`], gives: ['1.1.1', 'latest']},
    {id: 'tag07', run: 'push refs/tags/v2.0.8-beta.67', tags: [String.raw`type=match,"pattern=\d.\d.\d-(alpha|beta).\d+"`], gives: ['2.0.8-beta.67', 'latest']},
    {id: 'tag08', run: 'push refs/tags/v2.0.8-beta.67', tags: [String.raw`type=match,"pattern=\d.\d"`], gives: ['2.0', 'latest']},
    {id: 'tag09', run: 'push refs/tags/v2.0.8-beta.67', tags: ['type=match,"pattern=v(.*)-beta.(.*)",group=1', 'type=match,"pattern=v(.*)-beta.(.*)",group=2'], gives: ['2.0.8', '67', 'latest']},
    {id: 'tag10', run: 'push refs/tags/sometag', tags: [String.raw`type=match,"pattern=\d.\d"`], gives: []},
    {id: 'tag11', run: 'push refs/tags/v1.1.1', tags: ['type=semver,pattern={{version}}', 'type=semver,pattern={{major}}.{{minor}}', 'type=semver,pattern={{major}}'], gives: ['1.1.1', '1.1', '1', 'latest']},
    {id: 'tag12', run: 'push refs/tags/v1.1.1', tags: ['type=semver,pattern={{version}}', 'type=semver,pattern={{major}}.{{minor}}.{{patch}}'], gives: ['1.1.1', 'latest']},
    {id: 'tag13', run: 'push refs/tags/v2.0.8-beta.67', tags: ['type=semver,pattern={{major}}.{{minor}}', 'type=semver,pattern={{major}}'], gives: ['2.0.8-beta.67']},
    {id: 'tag14', run: 'push refs/tags/sometag', tags: ['type=ref,event=tag', 'type=semver,pattern={{version}}', 'type=semver,pattern={{major}}.{{minor}}', 'type=semver,pattern={{major}}'], flavor: ['latest=false'], gives: ['sometag']},
    {id: 'tag15', run: 'push refs/tags/v2.0.8-beta.67', tags: ['type=raw,priority=2000,foo', 'type=semver,pattern={{version}}', String.raw`type=match,"pattern=\d.\d"`], gives: ['foo', '2.0.8-beta.67', '2.0']},
    {id: 'tag16', run: 'push refs/tags/v1.1.1', tags: ['type=raw,priority=2000,foo', 'type=ref,event=tag', 'type=edge'], gives: ['foo', 'v1.1.1']},
    {id: 'tag17', run: 'push refs/tags/p1/v1.0.0', tags: [String.raw`type=match,"pattern=/^v(\d.\d.\d)$/ig",group=1`, String.raw`type=match,pattern=\d.\d.\d`, String.raw`type=match,pattern=\d.\d`, 'type=ref,event=pr', 'type=sha'], gives: ['1.0.0', '1.0', 'sha-860c190', 'latest']},
    {id: 'tag18', run: 'push refs/tags/p1/v1.0.0', tags: [String.raw`type=match,pattern=p1/v(\d.\d.\d),group=1`, String.raw`type=match,pattern=p1/v(\d.\d),group=1`, String.raw`type=match,pattern=p1/v(\d.\d),group=3`, 'type=ref,event=pr', 'type=sha'], gives: ['1.0.0', '1.0', 'sha-860c190', 'latest']},
    {id: 'tag19', run: 'push refs/tags/p1/v1.0.0', tags: [String.raw`type=match,pattern=p1/v(\d.\d.\d),group=1`, String.raw`type=match,pattern=p1/v(\d.\d),group=1,suffix=`, 'type=ref,event=pr', 'type=sha'], flavor: ['suffix=-dev'], gives: ['1.0.0-dev', '1.0', 'sha-860c190-dev', 'latest']},
    {id: 'tag20', run: 'push refs/tags/v1.1.1', tags: ['type=raw,{{tag}}-{{sha}}-foo', 'type=raw,{{base_ref}}-foo', 'type=raw,defbranch-foo,enable={{is_default_branch}}'], gives: ['v1.1.1-860c190-foo', 'master-foo']},
    {id: 'tag21', run: 'push refs/tags/v1.1.1', tags: ['type=semver,pattern={{version}}', 'type=semver,pattern={{major}}.{{minor}}.{{patch}}'], flavor: ['suffix=-dev,onlatest=true'], gives: ['1.1.1-dev', 'latest-dev']},
    {id: 'tag22', run: 'push refs/tags/v1.1.1', tags: ['type=semver,pattern={{version}}', 'type=semver,pattern={{major}}.{{minor}}.{{patch}}'], flavor: ['prefix=foo-,onlatest=true', 'suffix=-dev,onlatest=true'], gives: ['foo-1.1.1-dev', 'foo-latest-dev']},
    {id: 'tag23', run: 'push refs/tags/v1.1.1', tags: ['type=pep440,pattern={{raw}}', 'type=pep440,pattern={{major}}.{{minor}}'], gives: ['v1.1.1', '1.1', 'latest']},
    {id: 'tag24', run: 'push refs/tags/1.2', tags: ['type=pep440,pattern={{version}}', 'type=pep440,pattern={{major}}.{{minor}}'], gives: ['1.2', 'latest']},
    {id: 'tag25', run: 'push refs/tags/1.1beta2', tags: ['type=pep440,pattern={{major}}.{{minor}}', 'type=pep440,pattern={{major}}'], gives: ['1.1b2']},
    {id: 'tag26', run: 'push refs/tags/1.0dev4', tags: ['type=pep440,pattern={{major}}.{{minor}}', 'type=pep440,pattern={{major}}'], gives: ['1.0.dev4']},
    {id: 'tag27', run: 'push refs/tags/1.2.3rc2', tags: ['type=pep440,pattern={{raw}}', 'type=pep440,pattern={{version}}', 'type=pep440,pattern={{major}}.{{minor}}', 'type=pep440,pattern={{major}}'], gives: ['1.2.3rc2']},
    {id: 'tag28', run: 'push refs/tags/v1.1.1', tags: ['type=pep440,pattern={{version}}', 'type=pep440,pattern={{major}}.{{minor}}.{{patch}}', 'type=pep440,pattern={{major}}.{{minor}}', 'type=pep440,pattern={{major}}'], gives: ['1.1.1', '1.1', '1', 'latest']},
    {id: 'tag29', run: 'push refs/tags/1.2post1', tags: ['type=pep440,pattern={{version}}', 'type=pep440,pattern={{major}}.{{minor}}', 'type=pep440,pattern={{major}}'], gives: ['1.2.post1']},
    {id: 'tag30', run: 'push refs/tags/sometag', tags: ['type=ref,event=tag', 'type=pep440,pattern={{version}}', 'type=pep440,pattern={{major}}.{{minor}}', 'type=pep440,pattern={{major}}'], flavor: ['latest=false'], gives: ['sometag']},
    {id: 'tag31', run: 'push refs/tags/v2.0.8-beta.67', tags: ['type=semver,pattern={{raw}}'], gives: ['v2.0.8-beta.67']},
    {id: 'tag32', run: 'push refs/tags/v1.2.3rc2', tags: ['type=pep440,pattern={{raw}}', 'type=pep440,pattern={{major}}.{{minor}}'], gives: ['v1.2.3rc2', '1.2.3rc2']},
    {id: 'tag34', run: 'push refs/tags/p1/v1.0.0', tags: [String.raw`type=semver,pattern={{version}},"match=v(\d.\d.\d)$"`], gives: ['1.0.0', 'latest']},
    {id: 'push35', run: 'push refs/heads/master', tags: [String.raw`type=semver,pattern={{version}},value=p1/v1.2.3,"match=v(\d.\d.\d)$"`, String.raw`type=pep440,pattern={{version}},value=p1/v1.2.3,"match=v(\d.\d.\d)$"`, 'type=edge'], gives: ['1.2.3', 'edge', 'latest']},
  ],
  latest: [
    {id: 'latest01', run: 'push refs/tags/release1', tags: [String.raw`type=match,"pattern=^release\d{1,2}"`], gives: ['release1', 'latest']},
    {id: 'latest02', run: 'push refs/tags/20200110-RC2', tags: [String.raw`type=match,"pattern=^\d+-RC\d{1,2}"`], gives: ['20200110-RC2', 'latest']},
    {id: 'latest03', run: 'push refs/tags/20200110-RC2', tags: [String.raw`type=match,pattern=\d{8}`], gives: ['20200110', 'latest']},
    {id: 'latest05', run: 'push refs/tags/v1.1.1', tags: DEFAULTS, gives: ['v1.1.1', 'latest']},
    {id: 'latest06', run: 'push refs/tags/v2.0.8-beta.67', tags: [String.raw`type=match,"pattern=\d.\d.\d"`], gives: ['2.0.8', 'latest']},
    {id: 'latest07', run: 'push refs/tags/v1.1.1', tags: ['type=ref,event=tag'], flavor: ['latest=false'], gives: ['v1.1.1']},
  ],
  pr: [
    {id: 'pr01', run: 'pull_request refs/pull/15/merge', tags: DEFAULTS, gives: ['pr-15']},
    {id: 'pr03', run: 'pull_request refs/pull/15/merge', tags: ['type=ref,event=pr', 'type=sha'], gives: ['pr-15', 'sha-a9c8c58']},
    {id: 'pr04', run: 'pull_request refs/pull/15/merge', tags: ['type=sha,priority=2000', 'type=ref,event=pr'], gives: ['sha-a9c8c58', 'pr-15']},
    {id: 'pr05', run: 'pull_request refs/pull/15/merge', tags: ['type=ref,event=pr'], flavor: ['prefix=glo-', 'suffix=-bal'], gives: ['pr-15-bal']},
    {id: 'pr06', run: 'pull_request refs/pull/15/merge', tags: ['type=ref,event=pr,prefix='], flavor: ['prefix=glo-', 'suffix=-bal'], gives: ['15-bal']},
    {id: 'pr07', run: 'pull_request_target refs/heads/master', tags: ['type=sha,priority=2000', 'type=ref,event=pr'], gives: ['sha-2665741', 'pr-15']},
    {id: 'pr08', run: 'pull_request_target refs/heads/master', tags: ['type=ref,event=pr,prefix='], flavor: ['prefix=glo-', 'suffix=-bal'], gives: ['15-bal']},
    {id: 'pr09', run: 'pull_request_target refs/heads/master', tags: ['type=ref,event=tag', 'type=ref,event=pr', 'type=ref,event=branch', 'type=sha', 'type=sha,format=long'], gives: ['pr-15', 'sha-2665741', 'sha-266574110acf203503badf966df2ea24b5d732d7']},
    {id: 'pr10', run: 'pull_request_target refs/heads/master', tags: ['type=raw,value=mytag-{{base_ref}}', 'type=raw,mytag-defbranch,enable={{is_default_branch}}'], gives: ['mytag-master']},
    {id: 'pr11', run: 'pull_request refs/pull/15/merge', tags: ['type=raw,value=mytag-{{base_ref}}', 'type=raw,mytag-defbranch,enable={{is_default_branch}}'], gives: ['mytag-master']},
    {id: 'pr12', run: 'pull_request refs/pull/15/merge', tags: ['type=raw,value={{commit_date YYYY-MM-DD-HHmmSS}}'], gives: ['2020-01-10T00-30-00Z'], ours: 'line 1 (type=raw,value={{commit_date YYYY-MM-DD-HHmmSS}}): the expression', because: 'without quotes Handlebars takes the format for a name that it does not know, and its date is written in another format than the one that was asked for'},
  ],
  schedule: [
    {id: 'schedule01', run: 'schedule refs/heads/master', tags: DEFAULTS, gives: ['nightly', 'master']},
    {id: 'schedule02', run: 'schedule refs/heads/master', tags: ["type=schedule,pattern={{date 'YYYYMMDD'}}", "type=schedule,pattern=source-date-{{commit_date 'YYYY-MM-DD'}}"], gives: ['20200110', 'source-date-2020-01-10']},
    {id: 'schedule03', run: 'schedule refs/heads/master', tags: ["type=schedule,pattern={{date 'YYYYMMDD-HHmmss'}}"], gives: ['20200110-003000']},
    {id: 'schedule05', run: 'schedule refs/heads/master', tags: ['type=schedule', 'type=sha'], gives: ['nightly', 'sha-860c190']},
    {id: 'schedule06', run: 'schedule refs/heads/master', tags: ['type=schedule', 'type=sha,priority=2000', 'type=raw,value=defbranch,enable={{is_default_branch}}'], gives: ['sha-860c190', 'nightly', 'defbranch']},
    {id: 'schedule07', run: 'schedule refs/heads/master', tags: ['type=schedule'], flavor: ['prefix=glo-', 'suffix=-bal'], gives: ['glo-nightly-bal']},
    {id: 'schedule08', run: 'schedule refs/heads/master', tags: ["type=schedule,pattern={{date 'YYYYMMDD-HHmmss' tz='Asia/Tokyo'}}", "type=schedule,pattern=src-{{commit_date 'YYYYMMDD-HHmmss' tz='Asia/Tokyo'}}"], gives: ['20200110-093000', 'src-20200110-093000']},
  ],
  release: [
    {id: 'release01', run: 'release refs/tags/v1.1.1', tags: DEFAULTS, gives: ['v1.1.1', 'latest']},
    {id: 'release02', run: 'release refs/tags/v1.1.1', tags: ['type=ref,event=tag', 'type=raw,value=baseref-{{base_ref}}', 'type=raw,value=defbranch,enable={{is_default_branch}}'], gives: ['v1.1.1', 'baseref-', 'latest']},
    {id: 'release03', run: 'release refs/tags/v1.1.1', tags: ["type=raw,value=src-{{commit_date 'YYYYMMDD-HHmmss'}}", "type=raw,value={{date 'YYYYMMDD-HHmmss'}}"], gives: ['src-20200110-003000', '20200110-003000']},
  ],
  raw: [
    {id: 'raw01', run: 'push refs/heads/dev', tags: ['type=ref,event=branch', 'type=raw,my', 'type=raw,custom', 'type=raw,tags'], gives: ['dev', 'my', 'custom', 'tags']},
    {id: 'raw02', run: 'push refs/heads/dev', tags: ['type=ref,event=branch', 'type=raw,my'], gives: ['dev', 'my']},
    {id: 'raw03', run: 'push refs/tags/release1', tags: ['type=ref,event=tag', 'type=raw,my', 'type=raw,custom', 'type=raw,tags'], gives: ['release1', 'my', 'custom', 'tags', 'latest']},
    {id: 'raw04', run: 'push refs/tags/20200110-RC2', tags: [String.raw`type=match,pattern=\d{8}`, 'type=raw,my', 'type=raw,custom', 'type=raw,tags'], flavor: ['latest=false'], gives: ['20200110', 'my', 'custom', 'tags']},
    {id: 'raw05', run: 'push refs/tags/v1.1.1', tags: ['type=semver,pattern={{version}}', 'type=semver,pattern={{major}}.{{minor}}', 'type=semver,pattern={{major}}', 'type=raw,my', 'type=raw,custom', 'type=raw,tags'], gives: ['1.1.1', '1.1', '1', 'my', 'custom', 'tags', 'latest']},
    {id: 'raw06', run: 'push refs/tags/v1.1.1', tags: ['type=raw,my', 'type=raw,custom', 'type=raw,tags'], gives: ['my', 'custom', 'tags']},
    {id: 'raw07', run: 'push refs/heads/dev', tags: ['type=ref,priority=90,event=branch', 'type=raw,my', 'type=raw,custom', 'type=raw,tags'], flavor: ['latest=true'], gives: ['my', 'custom', 'tags', 'dev', 'latest']},
    {id: 'raw08', run: 'push refs/heads/dev', tags: [String.raw`type=match,pattern=\d{8}`, 'type=raw,my', 'type=raw,custom', 'type=raw,tags'], flavor: ['latest=false'], gives: ['my', 'custom', 'tags']},
    {id: 'raw09', run: 'push refs/heads/dev', tags: [String.raw`type=match,pattern=\d{8}`, 'type=raw,my,prefix=foo-,suffix=-bar', 'type=raw,custom', 'type=raw,tags'], flavor: ['latest=false', 'prefix=glo-', 'suffix=-bal'], gives: ['foo-my-bar', 'glo-custom-bal', 'glo-tags-bal']},
    {id: 'raw10', run: 'push refs/heads/dev', tags: ['type=raw,foo', 'type=raw,bar,enable=false', 'type=raw,baz,enable=true'], flavor: ['latest=false'], gives: ['foo', 'baz']},
  ],
}

/** Tables of README.md, by the headings that they stand under. */
// prettier-ignore
export const DOCUMENTED: Readonly<Record<string, readonly Row[]>> = {
  semver: [
    {id: 'v1.2.3 {{raw}}', run: 'push refs/tags/v1.2.3', tags: ['type=semver,pattern={{raw}}'], gives: ['v1.2.3', 'latest']},
    {id: 'v1.2.3 {{version}}', run: 'push refs/tags/v1.2.3', tags: ['type=semver,pattern={{version}}'], gives: ['1.2.3', 'latest']},
    {id: 'v1.2.3 {{major}}.{{minor}}', run: 'push refs/tags/v1.2.3', tags: ['type=semver,pattern={{major}}.{{minor}}'], gives: ['1.2', 'latest']},
    {id: 'v1.2.3 v{{major}}', run: 'push refs/tags/v1.2.3', tags: ['type=semver,pattern=v{{major}}'], gives: ['v1', 'latest']},
    {id: 'v1.2.3 {{minor}}', run: 'push refs/tags/v1.2.3', tags: ['type=semver,pattern={{minor}}'], gives: ['2', 'latest']},
    {id: 'v1.2.3 {{patch}}', run: 'push refs/tags/v1.2.3', tags: ['type=semver,pattern={{patch}}'], gives: ['3', 'latest']},
    {id: 'p1/v1.2.3 {{version}}', run: 'push refs/tags/p1/v1.2.3', tags: [String.raw`type=semver,pattern={{version}},match=v(\d.\d.\d)$`], gives: ['1.2.3', 'latest']},
    {id: 'v2.0.8-beta.67 {{raw}}', run: 'push refs/tags/v2.0.8-beta.67', tags: ['type=semver,pattern={{raw}}'], gives: ['v2.0.8-beta.67']},
    {id: 'v2.0.8-beta.67 {{version}}', run: 'push refs/tags/v2.0.8-beta.67', tags: ['type=semver,pattern={{version}}'], gives: ['2.0.8-beta.67']},
    {id: 'v2.0.8-beta.67 {{major}}', run: 'push refs/tags/v2.0.8-beta.67', tags: ['type=semver,pattern={{major}}'], gives: ['2.0.8-beta.67']},
    {id: 'v2.0.8-beta.67 {{major}}.{{minor}}', run: 'push refs/tags/v2.0.8-beta.67', tags: ['type=semver,pattern={{major}}.{{minor}}'], gives: ['2.0.8-beta.67']},
  ],
  pep440: [
    {id: '1.2.3 {{raw}}', run: 'push refs/tags/1.2.3', tags: ['type=pep440,pattern={{raw}}'], gives: ['1.2.3', 'latest']},
    {id: '1.2.3 {{version}}', run: 'push refs/tags/1.2.3', tags: ['type=pep440,pattern={{version}}'], gives: ['1.2.3', 'latest']},
    {id: 'v1.2.3 {{version}}', run: 'push refs/tags/v1.2.3', tags: ['type=pep440,pattern={{version}}'], gives: ['1.2.3', 'latest']},
    {id: '1.2.3 {{major}}.{{minor}}', run: 'push refs/tags/1.2.3', tags: ['type=pep440,pattern={{major}}.{{minor}}'], gives: ['1.2', 'latest']},
    {id: '1.2.3 v{{major}}', run: 'push refs/tags/1.2.3', tags: ['type=pep440,pattern=v{{major}}'], gives: ['v1', 'latest']},
    {id: 'v1.2.3rc2 {{raw}}', run: 'push refs/tags/v1.2.3rc2', tags: ['type=pep440,pattern={{raw}}'], gives: ['v1.2.3rc2']},
    {id: '1.2.3rc2 {{version}}', run: 'push refs/tags/1.2.3rc2', tags: ['type=pep440,pattern={{version}}'], gives: ['1.2.3rc2']},
    {id: 'p1/v1.2.3 {{version}}', run: 'push refs/tags/p1/v1.2.3', tags: [String.raw`type=pep440,pattern={{version}},match=v(\d.\d.\d)$`], gives: ['1.2.3', 'latest']},
    {id: '1.2.3rc2 {{major}}.{{minor}}', run: 'push refs/tags/1.2.3rc2', tags: ['type=pep440,pattern={{major}}.{{minor}}'], gives: ['1.2.3rc2']},
    {id: '1.2.3post1 {{major}}.{{minor}}', run: 'push refs/tags/1.2.3post1', tags: ['type=pep440,pattern={{major}}.{{minor}}'], gives: ['1.2.3.post1']},
    {id: '1.2.3beta2 {{major}}.{{minor}}', run: 'push refs/tags/1.2.3beta2', tags: ['type=pep440,pattern={{major}}.{{minor}}'], gives: ['1.2.3b2']},
    {id: '1.0dev4 {{major}}.{{minor}}', run: 'push refs/tags/1.0dev4', tags: ['type=pep440,pattern={{major}}.{{minor}}'], gives: ['1.0.dev4']},
  ],
  match: [
    {id: 'v1.2.3 0', run: 'push refs/tags/v1.2.3', tags: [String.raw`type=match,pattern=\d.\d.\d,group=0`], gives: ['1.2.3', 'latest']},
    {id: 'v2.0.8-beta.67 1', run: 'push refs/tags/v2.0.8-beta.67', tags: ['type=match,pattern=v(.*),group=1'], gives: ['2.0.8-beta.67', 'latest']},
    {id: 'v2.0.8-beta.67 1', run: 'push refs/tags/v2.0.8-beta.67', tags: [String.raw`type=match,pattern=v(\d.\d),group=1`], gives: ['2.0', 'latest']},
    {id: '20200110-RC2 0', run: 'push refs/tags/20200110-RC2', tags: [String.raw`type=match,pattern=\d+,group=0`], gives: ['20200110', 'latest']},
    {id: 'p1/v1.2.3 1', run: 'push refs/tags/p1/v1.2.3', tags: [String.raw`type=match,pattern=p1/v(\d.\d.\d),group=1`], gives: ['1.2.3', 'latest']},
  ],
  ref: [
    {id: 'pull_request refs/pull/2/merge', run: 'pull_request refs/pull/2/merge', tags: ['type=ref,event=branch', 'type=ref,event=tag', 'type=ref,event=pr'], gives: ['pr-2']},
    {id: 'push refs/heads/master', run: 'push refs/heads/master', tags: ['type=ref,event=branch', 'type=ref,event=tag', 'type=ref,event=pr'], gives: ['master']},
    {id: 'push refs/heads/my/branch', run: 'push refs/heads/my/branch', tags: ['type=ref,event=branch', 'type=ref,event=tag', 'type=ref,event=pr'], gives: ['my-branch']},
    {id: 'push refs/tags/v1.2.3', run: 'push refs/tags/v1.2.3', tags: ['type=ref,event=branch', 'type=ref,event=tag', 'type=ref,event=pr'], gives: ['v1.2.3', 'latest']},
    {id: 'push refs/tags/v2.0.8-beta.67', run: 'push refs/tags/v2.0.8-beta.67', tags: ['type=ref,event=branch', 'type=ref,event=tag', 'type=ref,event=pr'], gives: ['v2.0.8-beta.67', 'latest']},
    {id: 'workflow_dispatch refs/heads/master', run: 'workflow_dispatch refs/heads/master', tags: ['type=ref,event=branch', 'type=ref,event=tag', 'type=ref,event=pr'], gives: ['master']},
  ],
  usage: [
    {id: 'pull_request refs/pull/2/merge', run: 'pull_request refs/pull/2/merge', tags: ['type=ref,event=branch', 'type=ref,event=pr', 'type=semver,pattern={{version}}', 'type=semver,pattern={{major}}.{{minor}}'], gives: ['pr-2']},
    {id: 'push refs/heads/master', run: 'push refs/heads/master', tags: ['type=ref,event=branch', 'type=ref,event=pr', 'type=semver,pattern={{version}}', 'type=semver,pattern={{major}}.{{minor}}'], gives: ['master']},
    {id: 'push refs/heads/releases/v1', run: 'push refs/heads/releases/v1', tags: ['type=ref,event=branch', 'type=ref,event=pr', 'type=semver,pattern={{version}}', 'type=semver,pattern={{major}}.{{minor}}'], gives: ['releases-v1']},
    {id: 'push refs/tags/v1.2.3', run: 'push refs/tags/v1.2.3', tags: ['type=ref,event=branch', 'type=ref,event=pr', 'type=semver,pattern={{version}}', 'type=semver,pattern={{major}}.{{minor}}'], gives: ['1.2.3', '1.2', 'latest']},
    {id: 'push refs/tags/v2.0.8-beta.67', run: 'push refs/tags/v2.0.8-beta.67', tags: ['type=ref,event=branch', 'type=ref,event=pr', 'type=semver,pattern={{version}}', 'type=semver,pattern={{major}}.{{minor}}'], gives: ['2.0.8-beta.67']},
  ],
  schedule: [
    {id: 'minimal', run: 'schedule refs/heads/master', tags: ['type=schedule'], gives: ['nightly']},
    {id: 'default', run: 'schedule refs/heads/master', tags: ['type=schedule,pattern=nightly'], gives: ['nightly']},
    {id: 'handlebars', run: 'schedule refs/heads/master', tags: ["type=schedule,pattern={{date 'YYYYMMDD'}}"], gives: ['20200110']},
    {id: 'time zone', run: 'schedule refs/heads/master', tags: ["type=schedule,pattern={{date 'YYYYMMDD-HHmmss' tz='Asia/Tokyo'}}"], gives: ['20200110-093000']},
  ],
  expressions: [
    {id: 'branch of a pull request', run: 'pull_request refs/pull/2/merge', tags: ['type=raw,value=x{{branch}}'], gives: ['x']},
    {id: 'branch', run: 'push refs/heads/my/branch', tags: ['type=raw,value=x{{branch}}'], gives: ['xmy-branch']},
    {id: 'branch of a Git tag', run: 'push refs/tags/v1.2.3', tags: ['type=raw,value=x{{branch}}'], gives: ['x']},
    {id: 'tag', run: 'push refs/tags/v1.2.3', tags: ['type=raw,value=x{{tag}}'], gives: ['xv1.2.3']},
    {id: 'tag of a branch', run: 'push refs/heads/master', tags: ['type=raw,value=x{{tag}}'], gives: ['x']},
    {id: 'prefix', run: 'push refs/heads/master', tags: ['type=sha,prefix={{branch}}-'], gives: ['master-2665741']},
    {id: 'mytag', run: 'push refs/heads/master', tags: ['type=raw,value=mytag-{{branch}}-{{sha}}'], gives: ['mytag-master-2665741']},
    {id: 'date in words', run: 'push refs/heads/master', tags: [`type=raw,"value={{date 'dddd, MMMM Do YYYY, h:mm:ss a'}}"`], gives: ['Friday-January-10th-2020-12-30-00-am']},
    {id: 'latest on the default branch', run: 'push refs/heads/master', tags: ['type=raw,value=latest,enable={{is_default_branch}}'], gives: ['latest']},
    {id: 'latest on another branch', run: 'push refs/heads/dev', tags: ['type=raw,value=latest,enable={{is_default_branch}}'], gives: []},
  ],
  // No table of it has these events; what it gives follows from its sources (src/meta.ts): a merge queue is a branch, and a workflow_run is on one.
  events: [
    {id: 'merge queue', run: 'merge_group refs/heads/gh-readonly-queue/master/pr-7-860c190', tags: ['type=ref,event=branch', 'type=ref,event=tag', 'type=ref,event=pr', 'type=edge'], gives: ['gh-readonly-queue-master-pr-7-860c190']},
    {id: 'merge queue, sha', run: 'merge_group refs/heads/gh-readonly-queue/master/pr-7-860c190', tags: ['type=sha', 'type=raw,value=latest,enable={{is_default_branch}}'], gives: ['sha-860c190']},
    {id: 'workflow_run', run: 'workflow_run refs/heads/master', tags: ['type=ref,event=branch', 'type=ref,event=tag', 'type=ref,event=pr', 'type=edge', 'type=sha'], gives: ['edge', 'master', 'sha-860c190']},
    {id: 'workflow_run, latest', run: 'workflow_run refs/heads/master', tags: ['type=raw,value=latest,enable={{is_default_branch}}'], gives: ['latest']},
    {id: 'schedule and branch', run: 'schedule refs/heads/master', tags: ['type=schedule', 'type=edge'], gives: ['nightly', 'edge']},
    {id: 'create', run: 'create refs/heads/dev', tags: ['type=raw,value=latest,enable={{is_default_branch}}'], gives: ['latest'], ours: [], because: 'the event "create" is about the branch that was made, and its image is not the newest of the default one'},
    {id: 'dispatch with a version', run: 'workflow_dispatch refs/heads/master', tags: ['type=semver,pattern={{version}},value=v1.2.3+build.5', 'type=semver,pattern={{major}},value=v1.2.3'], gives: ['1.2.3', '1', 'latest']},
  ],
  flavor: [
    {id: 'prefix and suffix', run: 'push refs/tags/v1.2.3', tags: ['type=semver,pattern={{version}}', 'type=semver,pattern={{major}}'], flavor: ['prefix=a-', 'suffix=-z'], gives: ['a-1.2.3-z', 'a-1-z', 'latest']},
    {id: 'onlatest', run: 'push refs/tags/v1.2.3', tags: ['type=semver,pattern={{version}}', 'type=semver,pattern={{major}}'], flavor: ['prefix=a-,onlatest=true'], gives: ['a-1.2.3', 'a-1', 'a-latest']},
    {id: 'expression', run: 'push refs/tags/v1.2.3', tags: ['type=semver,pattern={{version}}', 'type=semver,pattern={{major}}'], flavor: ['suffix=-{{sha}}'], gives: ['1.2.3-860c190', '1-860c190', 'latest']},
    {id: 'its own suffix', run: 'push refs/tags/v1.2.3', tags: ['type=semver,pattern={{version}},suffix=-b', 'type=semver,pattern={{major}}'], flavor: ['suffix=-z'], gives: ['1.2.3-b', '1-z', 'latest']},
    {id: 'latest of a branch', run: 'push refs/heads/dev', tags: ['type=ref,event=branch'], flavor: ['latest=true'], gives: ['dev', 'latest']},
    {id: 'latest of nothing', run: 'push refs/heads/dev', tags: ['type=ref,event=tag'], flavor: ['latest=true'], gives: []},
    {id: 'priority', run: 'push refs/tags/v1.2.3', tags: ['type=sha,priority=901', 'type=semver,pattern={{version}}', 'type=raw,value=a,priority=901'], gives: ['sha-860c190', 'a', '1.2.3']},
  ]
}
