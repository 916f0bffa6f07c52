import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {filesToFormat, filesToSend} from '../../../actions/begin-ship/deploy-files.ts'
import {evaluate} from '../../../rehearsal/runner/expressions.ts'
import {inputsWith} from './inputs.ts'

const LUCA = {
  templates:
    'docker-compose.template.yml => docker-compose.yml\n.envs/.production/.django => .envs/.production/.django\nnginx/site.tpl => site.conf',
  'compose-file': 'docker-compose.yml\ncompose/limits.yml',
  files: 'site.conf => nginx/site.conf\ncompose/redis.conf'
}

/** As the workflow puts the folder in. */
const rendered = (changes: Record<string, string>, folder: string) => {
  const {'compose-file': composeFile, files} = filesToFormat(inputsWith(changes))
  const put = (text: string) => evaluate('format(inputs.text, inputs.folder)', {contexts: {inputs: {text, folder}}})
  return {'compose-file': put(composeFile), files: put(files)}
}

describe('what deploy-ssh is told of files', () => {
  test('before anything is rendered: the templates stand for what they will be', () => {
    expect(filesToSend(inputsWith(LUCA), ({source}) => source)).toEqual({
      'compose-file': 'docker-compose.template.yml\ncompose/limits.yml',
      files: 'nginx/site.tpl => nginx/site.conf\ncompose/redis.conf\n.envs/.production/.django => .envs/.production/.django'
    })
  })

  test('in the job that deploys: what is rendered, else what is in the repository', () => {
    expect(rendered(LUCA, '/tmp/r')).toEqual({
      'compose-file': '/tmp/r/docker-compose.yml\ncompose/limits.yml',
      files: '/tmp/r/site.conf => nginx/site.conf\ncompose/redis.conf\n/tmp/r/.envs/.production/.django => .envs/.production/.django'
    })
  })

  test('a line without a target may say a mode, or a kind of hosts, behind its name', () => {
    const files = 'site.conf mode=0640\ncompose/redis.conf mode=0600 on=deploy\n.envs/.production/.django on=deploy'
    expect(rendered({...LUCA, files}, '/r')['files']).toBe(
      '/r/site.conf mode=0640\ncompose/redis.conf mode=0600 on=deploy\n/r/.envs/.production/.django on=deploy'
    )
  })

  test('without templates there is no folder, and none is named', () => {
    expect(rendered({templates: '', 'compose-file': 'docker-compose.yml', files: 'a => b'}, '')).toEqual({
      'compose-file': 'docker-compose.yml',
      files: 'a => b'
    })
  })

  test('for a release that is on the host nothing is sent', () => {
    expect(rendered({...LUCA, release: 'previous'}, '/r')).toEqual({'compose-file': '', files: ''})
  })

  test('hosts of services beside Docker hosts: what no line names is for those', () => {
    const hosts = 'deploy@web1\nroot@metal mode=service name=m'
    const templates = 'docker-compose.template.yml => docker-compose.yml\nconfig.tpl => config.yaml\napp.env'
    const files = 'image:/app => bin/app unit=app\nconfig.yaml => /etc/app/config.yaml mode=0600'
    expect(rendered({hosts, templates, 'compose-file': 'docker-compose.yml', files}, '/r')).toEqual({
      'compose-file': '/r/docker-compose.yml',
      files: 'image:/app => bin/app unit=app\n/r/config.yaml => /etc/app/config.yaml mode=0600\n/r/app.env => app.env on=deploy'
    })
  })

  test('hosts of services alone have no Compose file', () => {
    const hosts = 'root@metal mode=service name=m\nroot@metal2 name=m2  mode=service'
    expect(rendered({hosts, templates: 'app.tpl => app', 'compose-file': 'docker-compose.yml', files: 'app => /etc/app'}, '/r')).toEqual({
      'compose-file': '',
      files: '/r/app => /etc/app'
    })
  })

  test('a line with options keeps them', () => {
    expect(rendered({templates: 'app.env', files: 'app.env => config/app.env mode=0640'}, '/r').files).toBe(
      '/r/app.env => config/app.env mode=0640'
    )
  })

  // A brace would be a place for another value, or an error of the expression.
  test('every text gets through the pattern as it is', () => {
    fc.assert(
      fc.property(fc.string({unit: fc.constantFrom('{', '}', '0', 'a', '.', "'", '$')}), text => {
        const name = `x${text}`
        expect(rendered({templates: '', 'compose-file': name, files: `${name} => ${name}`}, '/r')).toEqual({
          'compose-file': name,
          files: `${name} => ${name}`
        })
      })
    )
  })
})
