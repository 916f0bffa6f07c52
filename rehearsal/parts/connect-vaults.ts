import {createHash} from 'node:crypto'

/** A made-up vault, as a scenario writes it. */
export interface ConnectVault {
  readonly name: string
  readonly items: readonly ConnectItem[]
  /** False: the vault exists, but the token must not see it (403). Default: true. */
  readonly isInScope?: boolean
}

export interface ConnectItem {
  /** Two items of a vault may have the same title, as in 1Password. */
  readonly title: string
  readonly fields: readonly ConnectField[]
  /** Default: `LOGIN`, whose built-in fields come with it. */
  readonly category?: string
  readonly tags?: readonly string[]
  readonly files?: readonly ConnectFile[]
  readonly state?: 'ARCHIVED' | 'DELETED'
}

export interface ConnectField {
  readonly label: string
  readonly value: string
  /** The section's label; a field without one is at the top of the item. */
  readonly section?: string
  /** Default: `CONCEALED`. */
  readonly type?: 'STRING' | 'EMAIL' | 'CONCEALED' | 'URL' | 'TOTP' | 'DATE' | 'MONTH_YEAR' | 'MENU'
}

export interface ConnectFile {
  readonly name: string
  readonly content: string | Buffer
  readonly section?: string
}

type Json = Record<string, unknown>

/** A vault that got its ids. */
export interface StoredVault {
  readonly id: string
  readonly source: ConnectVault
  readonly items: readonly StoredItem[]
}

export interface StoredItem {
  readonly id: string
  readonly vaultId: string
  readonly source: ConnectItem
}

const CREATED = '2026-01-01T00:00:00Z'

/** 26 characters of a-z and 2-7, as 1Password makes its ids; the same for the same name. */
export function connectId(name: string): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'
  const hash = createHash('sha256').update(name).digest()
  return Array.from(hash.subarray(0, 26), byte => alphabet[byte % alphabet.length]).join('')
}

export function storeVaults(vaults: readonly ConnectVault[]): StoredVault[] {
  return vaults.map((vault, vaultIndex) => {
    const id = connectId(`vault ${vaultIndex} ${vault.name}`)
    const items = vault.items.map((item, index) => ({id: connectId(`item ${id} ${index} ${item.title}`), vaultId: id, source: item}))
    return {id, source: vault, items}
  })
}

export function vaultView(vault: StoredVault): Json {
  return {
    id: vault.id,
    name: vault.source.name,
    attributeVersion: 1,
    contentVersion: 1,
    items: vault.items.length,
    type: 'USER_CREATED',
    createdAt: CREATED,
    updatedAt: CREATED
  }
}

/** An item in a list: no fields, no sections. Who wants values asks for the item itself. */
export function itemView(item: StoredItem): Json {
  return {
    id: item.id,
    title: item.source.title,
    tags: item.source.tags ?? [],
    vault: {id: item.vaultId},
    category: item.source.category ?? 'LOGIN',
    version: 1,
    ...(item.source.state === undefined ? {} : {state: item.source.state}),
    createdAt: CREATED,
    updatedAt: CREATED,
    lastEditedBy: connectId('the person who made the vault')
  }
}

export function fullItemView(item: StoredItem): Json {
  const {fields, files} = item.source
  const labels = [...fields, ...(files ?? [])].map(({section}) => section).filter(section => section !== undefined)
  const sections = [...new Set(labels)].map(label => ({id: sectionId(item, label), label}))
  return {
    ...itemView(item),
    ...(sections.length === 0 ? {} : {sections}),
    fields: [...emptyBuiltInFields(item.source), ...fields.map((field, index) => fieldView(item, field, index))],
    ...(files === undefined ? {} : {files: storedFiles(item).map(file => file.view)})
  }
}

export interface StoredFile {
  readonly id: string
  readonly content: Buffer
  readonly name: string
  readonly view: Json
}

export function storedFiles(item: StoredItem): StoredFile[] {
  return (item.source.files ?? []).map(({name, content, section}, index) => {
    const id = connectId(`file ${item.id} ${index} ${name}`)
    const bytes = Buffer.from(content)
    // Without a slash in front, as the API description shows it.
    const path = `v1/vaults/${item.vaultId}/items/${item.id}/files/${id}/content`
    const place = section === undefined ? {} : {section: {id: sectionId(item, section)}}
    return {id, name, content: bytes, view: {id, name, size: bytes.length, content_path: path, ...place}}
  })
}

const sectionId = (item: StoredItem, label: string) => connectId(`section ${item.id} ${label}`)

/** A field that a category brings: it has a fixed id and a purpose. */
const BUILT_IN: Readonly<Record<string, Json>> = {
  username: {id: 'username', type: 'STRING', purpose: 'USERNAME'},
  password: {id: 'password', type: 'CONCEALED', purpose: 'PASSWORD'},
  notesPlain: {id: 'notesPlain', type: 'STRING', purpose: 'NOTES'}
}

function builtInLabels(item: ConnectItem): string[] {
  const category = item.category ?? 'LOGIN'
  if (category === 'LOGIN') return ['username', 'password', 'notesPlain']
  return category === 'PASSWORD' ? ['password', 'notesPlain'] : ['notesPlain']
}

/** Built-in fields that nobody filled in are there all the same, without a `value`. */
function emptyBuiltInFields(item: ConnectItem): Json[] {
  const filled = new Set(item.fields.filter(field => field.section === undefined).map(field => field.label))
  return builtInLabels(item)
    .filter(label => !filled.has(label))
    .map(label => ({...BUILT_IN[label], label}))
}

function fieldView(item: StoredItem, field: ConnectField, index: number): Json {
  const isBuiltIn = field.section === undefined && builtInLabels(item.source).includes(field.label)
  const base = isBuiltIn
    ? BUILT_IN[field.label]
    : {id: connectId(`field ${item.id} ${index} ${field.label}`), type: field.type ?? 'CONCEALED'}
  const place = field.section === undefined ? {} : {section: {id: sectionId(item, field.section), label: field.section}}
  return {...base, ...place, label: field.label, value: field.value}
}
