import {describe, expect, test} from '@jest/globals'
import {parseTemplateLines, targetName} from '../../../lib/secrets/template-lines.ts'

describe('the name of a rendered file', () => {
  test.each([
    ['docker-compose.template.yml', 'docker-compose.yml'],
    ['deploy/app.env.template', 'app.env'],
    ['config.yml.tpl', 'config.yml'],
    ['nginx.conf', 'nginx.conf'],
    ['my.templates.yml', 'my.templates.yml'],
    ['.template', '.template']
  ])('of %s is %s', (source, target) => {
    expect(targetName(source)).toBe(target)
  })
})

describe('the input templates', () => {
  test('takes paths, and paths with a target', () => {
    expect(parseTemplateLines(['a/docker-compose.template.yml', 'b.conf=>etc/b/app.conf', ' c => .env '])).toEqual({
      templates: [
        {source: 'a/docker-compose.template.yml', target: 'docker-compose.yml'},
        {source: 'b.conf', target: 'etc/b/app.conf'},
        {source: 'c', target: '.env'}
      ],
      problems: []
    })
  })

  test.each([
    [['a => /etc/passwd'], 'not a plain name'],
    [['a => ../b'], 'not a plain name'],
    [['a => b/../../c'], 'not a plain name'],
    [['a => ./b'], 'not a plain name'],
    [['a => b//c'], 'not a plain name'],
    [['a => b\\c'], 'not a plain name'],
    [['a => b\u0000'], 'not a plain name'],
    [['a => '], 'not of the form'],
    [['=> b'], 'not of the form'],
    [['a => b => c'], 'not of the form'],
    [['x/a.yml', 'y/a.yml'], 'would both be written to "a.yml"'],
    [['x => a.yml', 'y => A.yml'], 'would both be written'],
    [['x => a', 'y => a/b'], 'would both be written']
  ])('refuses %j', (lines, reason) => {
    expect(parseTemplateLines(lines).problems).toEqual([expect.stringContaining(reason)])
  })
})
