import {shellQuote, type Script} from '../../../lib/ssh/shell.ts'
import {COMPARE_FUNCTIONS} from './change-scripts.ts'

/** A file as it would be on the host. */
export interface NewFile {
  /** Absolute, or relative to the release. */
  readonly target: string
  readonly mode: string | undefined
  readonly owner: string | undefined
  /** `text` goes to the host and is compared line by line; of anything else only whether it is the same. */
  readonly content: {readonly kind: 'text'; readonly text: string} | {readonly kind: 'sum'; readonly sha256: string}
}

/**
 * Says for each file, by its number, whether it is `same` or `absent`, whether mode or owner `change`, and what `differs`: numbers of lines of the new
 * file that the old one has not, and how many lines of the old one are gone. Never a byte of what lies on the host: it holds the old secret,
 * which no mask knows. Nothing is written; the new text is in the script, and so in no argument and no file.
 */
export function compareScript(directory: string, files: readonly NewFile[]): Script {
  const texts = files.flatMap(({content}, index) => (content.kind === 'text' ? [[`text_${index}`, content.text] as const] : []))
  return {
    name: 'compare',
    values: {directory, ...Object.fromEntries(texts)},
    body: `
${COMPARE_FUNCTIONS}
# Whether the file $2 with the number $1 is there, and what else would change.
look() {
  if [ ! -e "$2" ]; then say absent "$1"; return 1; fi
  if [ ! -r "$2" ] || [ ! -f "$2" ]; then say unreadable "$1"; return 1; fi
  if ! has_mode "$2" "$3"; then say change "$1 mode"; fi
  if ! has_owner "$2" "$4"; then say change "$1 owner"; fi
}
compare_text() {
  if printf '%s' "$3" | cmp -s - "$2"; then say same "$1"; return 0; fi
  if numbers=$(printf '%s' "$3" | awk '
    pass == 1 {have[$0]++; next}
    have[$0] > 0 {have[$0]--; next}
    {printf "%d ", FNR}
    END {gone = 0; for (line in have) gone += have[line]; printf "gone %d", gone}' pass=1 "$2" pass=2 - 2>/dev/null); then
    say differs "$1 $numbers"
  else
    say unreadable "$1"
  fi
}
compare_sum() {
  if ! command -v sha256sum >/dev/null 2>&1; then say unreadable "$1"; return 0; fi
  if printf '%s  -\\n' "$3" | { sum=$(sha256sum < "$2"); read -r new rest; [ "\${sum%% *}" = "$new" ]; }; then say same "$1"; else say other "$1"; fi
}
${files.map(call).join('\n')}
say compared ${files.length}
`
  }
}

function call({target, mode = '-', owner = '-', content}: NewFile, index: number): string {
  const path = target.startsWith('/') ? shellQuote(target) : `"$directory"/live/${shellQuote(target)}`
  const wanted = `${shellQuote(mode)} ${shellQuote(owner)}`
  const compare =
    content.kind === 'text' ? `compare_text ${index} ${path} "$text_${index}"` : `compare_sum ${index} ${path} ${content.sha256}`
  return `if look ${index} ${path} ${wanted}; then ${compare}; fi`
}
