import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseTemplateLines, readTemplate, targetName} from '../../../actions/inject-secrets/template-files.ts'

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

describe('a template', () => {
  let workspace: string
  let outside: string
  beforeEach(() => {
    workspace = mkdtempSync(join(tmpdir(), 'fairway-workspace-'))
    outside = mkdtempSync(join(tmpdir(), 'fairway-outside-'))
  })
  afterEach(() => {
    rmSync(workspace, {recursive: true})
    rmSync(outside, {recursive: true})
  })

  test('is read as it is, also through a link inside the workspace', async () => {
    mkdirSync(join(workspace, 'deploy'))
    writeFileSync(join(workspace, 'deploy', 'a.yml'), '\ufeffa: é\r\n')
    symlinkSync('deploy/a.yml', join(workspace, 'link.yml'))
    expect(await readTemplate(workspace, 'deploy/a.yml')).toBe('\ufeffa: é\r\n')
    expect(await readTemplate(workspace, 'link.yml')).toBe('\ufeffa: é\r\n')
  })

  test('a workspace that is a link itself is fine', async () => {
    writeFileSync(join(workspace, 'a'), 'x')
    symlinkSync(workspace, join(outside, 'workspace'))
    expect(await readTemplate(join(outside, 'workspace'), 'a')).toBe('x')
  })

  test('outside of the workspace is refused, however it is reached', async () => {
    writeFileSync(join(outside, 'secret'), 'x')
    symlinkSync(join(outside, 'secret'), join(workspace, 'link'))
    symlinkSync(outside, join(workspace, 'folder'))
    for (const source of ['link', 'folder/secret', join(outside, 'secret'), '../'.repeat(20) + 'etc/hostname']) {
      await expect(readTemplate(workspace, source)).rejects.toThrow('outside the workspace')
    }
  })

  test('that is missing, a folder or no text is refused', async () => {
    mkdirSync(join(workspace, 'folder'))
    writeFileSync(join(workspace, 'binary'), Buffer.from([0xff, 0xfe, 0x00]))
    await expect(readTemplate(workspace, 'none.yml')).rejects.toThrow('cannot be read')
    await expect(readTemplate(workspace, 'folder')).rejects.toThrow('is not a file')
    await expect(readTemplate(workspace, 'binary')).rejects.toThrow('is not UTF-8')
  })
})
