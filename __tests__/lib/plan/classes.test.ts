import {describe, expect, it} from '@jest/globals'
import {classify, destroys, forgets, type ClassifiedBy} from '../../../lib/plan/classes.ts'

const change = (actions: readonly string[], more: Partial<ClassifiedBy> = {}): ClassifiedBy => ({
  address: 'example_thing.one',
  actions,
  isImport: false,
  isDeferred: false,
  ...more
})

describe('classify', () => {
  it.each([
    [['create'], 'create'],
    [['update'], 'update'],
    [['delete', 'create'], 'replace'],
    [['create', 'delete'], 'replace'],
    [['create', 'forget'], 'forget-replace'],
    [['forget', 'create'], 'forget-replace'],
    [['delete'], 'delete'],
    [['forget'], 'forget'],
    [['read'], 'read'],
    [['no-op'], 'noop'],
    // Combinations that no Terraform writes yet.
    [['delete', 'forget'], 'delete'],
    [['update', 'delete'], 'delete'],
    [['delete', 'update', 'create'], 'replace'],
    [['archive', 'delete'], 'delete']
  ])('%j: %s', (actions, expected) => {
    expect(classify(change(actions)).class).toBe(expected)
  })

  it.each([[[]], [['destroy']], [['Delete']], [['no-op', 'update']], [['update', 'create']], [['open']], [['']]])(
    'fails for %j, which is not known',
    actions => {
      const message = `The plan lists the actions ${JSON.stringify(actions)}, which are not known.`
      const reading = expect.objectContaining({code: 'unknown-action', message, fix: expect.stringContaining('version of Fairway')})
      expect(() => classify(change(actions))).toThrow(expect.objectContaining({problem: {code: 'not-understood', reading}}))
    }
  )

  it('sees a move and an import only where nothing else happens; the marks stand with any class', () => {
    const moved = {previousAddress: 'example_thing.old'}
    expect(classify(change(['no-op'], moved))).toEqual({class: 'move', marks: {deposed: false, imported: false, moved: true}})
    expect(classify(change(['delete'], moved))).toEqual({class: 'delete', marks: {deposed: false, imported: false, moved: true}})
    expect(classify(change(['delete', 'create'], moved)).class).toBe('replace')
    expect(classify(change(['no-op'], {isImport: true}))).toEqual({class: 'import', marks: {deposed: false, imported: true, moved: false}})
    expect(classify(change(['delete', 'create'], {isImport: true})).class).toBe('replace')
    expect(classify(change(['update'], {isImport: true})).class).toBe('update')
    // Both at once: the object gets another address in the state.
    expect(classify(change(['no-op'], {isImport: true, ...moved})).class).toBe('move')
  })

  it('does not take the same address for a move', () => {
    expect(classify(change(['no-op'], {previousAddress: 'example_thing.one'}))).toMatchObject({class: 'noop', marks: {moved: false}})
  })

  it('marks a deposed object', () => {
    const marks = {deposed: true, imported: false, moved: false}
    expect(classify(change(['delete'], {deposed: '00d3905e'}))).toEqual({class: 'delete', marks})
  })

  it('calls everything deferred that is deferred, and still fails for unknown actions', () => {
    for (const actions of [['create'], ['delete'], ['no-op'], ['forget']]) {
      expect(classify(change(actions, {isDeferred: true})).class).toBe('deferred')
      const more = {isDeferred: true, isImport: true, previousAddress: 'example_thing.old'}
      expect(classify(change(actions, more))).toEqual({class: 'deferred', marks: {deposed: false, imported: true, moved: true}})
    }
    expect(() => classify(change(['destroy'], {isDeferred: true}))).toThrow('not known')
  })
})

describe('destroys and forgets', () => {
  it('look for the word anywhere', () => {
    expect([['delete'], ['create', 'delete'], ['x', 'y', 'delete']].every(destroys)).toBe(true)
    expect([['create'], ['forget'], ['deleted'], []].some(destroys)).toBe(false)
    expect([['forget'], ['create', 'forget']].every(forgets)).toBe(true)
    expect([['delete'], []].some(forgets)).toBe(false)
  })
})
