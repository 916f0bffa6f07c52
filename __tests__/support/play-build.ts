import {join} from 'node:path'
import {LayoutFixture, twoPlatforms} from '../lib/registry/layout-fixture.ts'
import type {CanaryStage} from './canary-stage.ts'

/**
 * A git, and a docker that builds a layout with a builder that it makes at the second try. The Dockerfile hides a check, which is asked for then.
 *
 * @returns variables of the step: a proxy, whose password no argument may hold
 */
export async function playBuild(stage: CanaryStage): Promise<{readonly HTTPS_PROXY: string}> {
  const layout = await LayoutFixture.at(join(stage.folder, 'layout'))
  const {digest} = await twoPlatforms(layout)
  stage.file('.git', '')
  stage.file('Dockerfile', '# check=skip=all\nFROM scratch\n')
  stage.shim('git', "console.log(argv.includes('show') ? '1700000000' : (argv.at(-1) === 'HEAD' ? 'b' : 'c').repeat(40))")
  stage.shim(
    'docker',
    `if (argv[1] === 'inspect') console.log('Name: default\\nDriver: docker')
    if (argv[1] === 'create' && argv.some(word => word.startsWith('image=docker.io/'))) process.exit(1)
    if (argv[1] === 'create') {
      fs.mkdirSync(process.env.BUILDX_CONFIG + '/instances', {recursive: true})
      fs.writeFileSync(process.env.BUILDX_CONFIG + '/instances/' + after('--name'), JSON.stringify({Nodes: [{}]}))
    }
    if (argv.includes('type=cacheonly')) fs.writeFileSync(after('--metadata-file'), '{}')
    else if (argv[1] === 'build') {
      fs.cpSync(${JSON.stringify(layout.folder)}, /dest=([^,]+)/.exec(after('--output'))[1], {recursive: true})
      fs.writeFileSync(after('--metadata-file'), JSON.stringify({'containerimage.digest': ${JSON.stringify(digest)}}))
    }`
  )
  return {HTTPS_PROXY: 'http://me:proxy-password@proxy.example.com:3128'}
}
