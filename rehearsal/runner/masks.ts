const MASK = '***'

/** Shorter halves of a value with `&` in it would hide ordinary text (actions/runner, ValueEncoders.cs). */
const SHORTEST_AMPERSAND_PART = 6

/**
 * The forms in which the real runner hides a value: in clear text, base64 at each of the three byte shifts, as an expression string,
 * in quotes for a command line, JSON, URI and XML, without its double quotes, and the halves that PowerShell's colours leave
 * (actions/runner, HostContext.cs and ValueEncoders.cs). Deliberately no more than those: a form that GitHub would show has to
 * show up here too, or a search for leaks would miss it.
 */
export function maskedForms(value: string): string[] {
  const bytes = Buffer.from(value, 'utf8')
  const forms = [
    value,
    bytes.toString('base64'),
    shiftedBase64(bytes, 1),
    shiftedBase64(bytes, 2),
    value.replaceAll('"', '\\"'),
    value.replaceAll("'", "''"),
    JSON.stringify(value).slice(1, -1),
    escapeUri(value),
    escapeXml(value),
    value.length > 8 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : '',
    ...ampersandParts(value)
  ]
  return [...new Set(forms)].filter(form => form !== '')
}

/** The value's base64 as it looks when 1 or 2 other bytes come before it (`user:` before a password). */
function shiftedBase64(bytes: Buffer, shift: number): string {
  return (bytes.length > shift ? bytes.subarray(shift) : bytes).toString('base64')
}

/** .NET's Uri.EscapeDataString also escapes the five characters that encodeURIComponent leaves alone. */
function escapeUri(value: string): string {
  if (!value.isWellFormed()) return ''
  return encodeURIComponent(value).replace(/[!'()*]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}

function escapeXml(value: string): string {
  const entities: Record<string, string> = {'<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;', "'": '&apos;'}
  return value.replace(/[<>&"']/g, character => entities[character] ?? character)
}

function ampersandParts(value: string): string[] {
  if (!value.includes('&')) return []
  const plus = value.indexOf('&+')
  const end = plus === -1 ? value.lastIndexOf('&') + 1 : plus + 2
  // After `&+` the first letter is coloured on its own, so the rest begins one letter later.
  const parts = [value.slice(0, end), value.slice(plus === -1 ? end : end + 1)]
  return parts.filter(part => part.length >= SHORTEST_AMPERSAND_PART)
}

/** Secrets that are switches: the runner shows their values (actions/runner, Worker.cs SecretVariableMaskWhitelist). */
const SWITCHES = ['ACTIONS_STEP_DEBUG', 'ACTIONS_RUNNER_DEBUG']

/** The values that the runner hides of a `secrets` context. */
export function hiddenValues(secrets: Readonly<Record<string, string>>): string[] {
  const hidden = Object.entries(secrets).filter(([name]) => !SWITCHES.includes(name.toUpperCase()))
  return hidden.map(([, value]) => value.trim())
}

/**
 * What is hidden from here on. Each job has masks of its own: on GitHub a job is a program of its own (Runner.Worker), which hides what it was
 * given and what its own steps mask, and nothing else. Those of the run know everything that any job hides: what a person reads of a
 * rehearsal is masked with them.
 */
export class Masks {
  readonly #forms = new Set<string>()
  readonly #values = new Set<string>()
  readonly #parent: Masks | undefined

  /** @param parent is told every value too */
  constructor(parent?: Masks) {
    this.#parent = parent
  }

  /** Hides the value and each of its lines: output is masked line by line. A blank value is ignored. */
  add(value: string): void {
    if (value.trim() === '') return
    this.#parent?.add(value)
    this.#values.add(value)
    this.#hide(value)
    for (const line of value.split(/[\r\n]/)) if (line.trim() !== '') this.#hide(line.trim())
  }

  /** Hides the value as a whole, and not its lines. */
  addWhole(value: string): void {
    if (value === '') return
    this.#parent?.addWhole(value)
    this.#values.add(value)
    this.#hide(value)
  }

  #hide(part: string): void {
    for (const form of maskedForms(part)) this.#forms.add(form)
  }

  /** The text with `***` for every hidden stretch; stretches that touch or overlap become one. */
  apply(text: string): string {
    const stretches = this.#stretchesIn(text)
    if (stretches.length === 0) return text
    let masked = ''
    let position = 0
    for (const {start, end} of stretches) {
      masked += text.slice(position, start) + MASK
      position = end
    }
    return masked + text.slice(position)
  }

  /** Whether masking would change the text: the question that decides on a job output. */
  hides(text: string): boolean {
    return this.#stretchesIn(text).length > 0
  }

  /** Everything that was added, as it was added. */
  values(): string[] {
    return [...this.#values]
  }

  #stretchesIn(text: string): {start: number; end: number}[] {
    const found: {start: number; end: number}[] = []
    for (const form of this.#forms) {
      for (let start = text.indexOf(form); start !== -1; start = text.indexOf(form, start + 1)) {
        found.push({start, end: start + form.length})
      }
    }
    const merged: {start: number; end: number}[] = []
    for (const stretch of found.sort((a, b) => a.start - b.start)) {
      const last = merged.at(-1)
      if (last !== undefined && stretch.start <= last.end) last.end = Math.max(last.end, stretch.end)
      else merged.push({...stretch})
    }
    return merged
  }
}
