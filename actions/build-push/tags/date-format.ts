import {ActionError} from '../../../lib/action/errors.ts'

/** A moment as the clocks of a time zone show it. */
interface Local {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly millisecond: number
  /** 0 is Sunday. */
  readonly weekday: number
  /** 1 to 366. */
  readonly dayOfYear: number
  /** Minutes east of Greenwich. */
  readonly offset: number
  readonly instant: Date
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')
const DAY = 86_400_000

/** The pieces of a format, in the order in which Moment.js looks for them (moment, src/lib/format/format.js, `formattingTokens`). */
const PIECES =
  /(\[[^[]*\])|(\\)?(LTS?|L{1,4}|l{1,4}|[Hh]mm(?:ss)?|Mo|MM?M?M?|Do|DDDo|DD?D?D?|ddd?d?|do?|w[ow]?|W[oW]?|Qo?|N{1,5}|YYYYYY|YYYYY|YYYY|YY|Y|y{1,4}|yo|ggggg|gggg|gg|GGGGG|GGGG|GG|e|E|a|A|hh?|HH?|kk?|mm?|ss?|S{1,9}|x|X|zz?|ZZ?|.)/gs

/** What the locale-dependent tokens stand for in English, which is what Moment.js speaks if nobody loads another language. */
const LONG: Readonly<Record<string, string>> = {
  LTS: 'h:mm:ss A',
  LT: 'h:mm A',
  L: 'MM/DD/YYYY',
  LL: 'MMMM D, YYYY',
  LLL: 'MMMM D, YYYY h:mm A',
  LLLL: 'dddd, MMMM D, YYYY h:mm A',
  l: 'M/D/YYYY',
  ll: 'MMM D, YYYY',
  lll: 'MMM D, YYYY h:mm A',
  llll: 'ddd, MMM D, YYYY h:mm A'
}

const pad = (value: number, length: number) => String(Math.abs(value)).padStart(length, '0')
const hourOf12 = ({hour}: Local) => hour % 12 || 12
const sign = (offset: number, separator: string) =>
  `${offset < 0 ? '-' : '+'}${pad(Math.trunc(Math.abs(offset) / 60), 2)}${separator}${pad(Math.abs(offset) % 60, 2)}`

function ordinal(value: number): string {
  const isTeen = Math.trunc((value % 100) / 10) === 1
  return `${value}${(isTeen ? undefined : ['th', 'st', 'nd', 'rd'][value % 10]) ?? 'th'}`
}

type Write = (local: Local) => string | number

const TOKENS: Readonly<Record<string, Write>> = {
  M: ({month}) => month,
  Mo: ({month}) => ordinal(month),
  MM: ({month}) => pad(month, 2),
  MMM: ({month}) => (MONTHS[month - 1] ?? '').slice(0, 3),
  MMMM: ({month}) => MONTHS[month - 1] ?? '',
  Q: ({month}) => Math.ceil(month / 3),
  Qo: ({month}) => ordinal(Math.ceil(month / 3)),
  D: ({day}) => day,
  Do: ({day}) => ordinal(day),
  DD: ({day}) => pad(day, 2),
  DDD: ({dayOfYear}) => dayOfYear,
  DDDo: ({dayOfYear}) => ordinal(dayOfYear),
  DDDD: ({dayOfYear}) => pad(dayOfYear, 3),
  d: ({weekday}) => weekday,
  do: ({weekday}) => ordinal(weekday),
  dd: ({weekday}) => (DAYS[weekday] ?? '').slice(0, 2),
  ddd: ({weekday}) => (DAYS[weekday] ?? '').slice(0, 3),
  dddd: ({weekday}) => DAYS[weekday] ?? '',
  e: ({weekday}) => weekday,
  E: ({weekday}) => weekday || 7,
  w: local => weekOf(local, US_WEEK).week,
  wo: local => ordinal(weekOf(local, US_WEEK).week),
  ww: local => pad(weekOf(local, US_WEEK).week, 2),
  W: local => weekOf(local, ISO_WEEK).week,
  Wo: local => ordinal(weekOf(local, ISO_WEEK).week),
  WW: local => pad(weekOf(local, ISO_WEEK).week, 2),
  YY: ({year}) => pad(year % 100, 2),
  YYYY: ({year}) => pad(year, 4),
  YYYYY: ({year}) => pad(year, 5),
  YYYYYY: ({year}) => `+${pad(year, 6)}`,
  Y: ({year}) => year,
  gg: local => pad(weekOf(local, US_WEEK).year % 100, 2),
  gggg: local => pad(weekOf(local, US_WEEK).year, 4),
  ggggg: local => pad(weekOf(local, US_WEEK).year, 5),
  GG: local => pad(weekOf(local, ISO_WEEK).year % 100, 2),
  GGGG: local => pad(weekOf(local, ISO_WEEK).year, 4),
  GGGGG: local => pad(weekOf(local, ISO_WEEK).year, 5),
  A: ({hour}) => (hour < 12 ? 'AM' : 'PM'),
  a: ({hour}) => (hour < 12 ? 'am' : 'pm'),
  H: ({hour}) => hour,
  HH: ({hour}) => pad(hour, 2),
  h: hourOf12,
  hh: local => pad(hourOf12(local), 2),
  k: ({hour}) => hour || 24,
  kk: ({hour}) => pad(hour || 24, 2),
  hmm: local => `${hourOf12(local)}${pad(local.minute, 2)}`,
  hmmss: local => `${hourOf12(local)}${pad(local.minute, 2)}${pad(local.second, 2)}`,
  Hmm: ({hour, minute}) => `${hour}${pad(minute, 2)}`,
  Hmmss: ({hour, minute, second}) => `${hour}${pad(minute, 2)}${pad(second, 2)}`,
  m: ({minute}) => minute,
  mm: ({minute}) => pad(minute, 2),
  s: ({second}) => second,
  ss: ({second}) => pad(second, 2),
  Z: ({offset}) => sign(offset, ':'),
  ZZ: ({offset}) => sign(offset, ''),
  X: ({instant}) => Math.floor(instant.getTime() / 1_000),
  x: ({instant}) => instant.getTime()
}

/** Names of zones (`z`) differ from one data source to the next, and nobody tags by eras (`N`, `y`). */
const NOT_KNOWN = /^(?:z{1,2}|N{1,5}|y{1,4}|yo)$/

/**
 * Writes a date in a format of Moment.js ("Display", https://momentjs.com/docs/#/displaying/format/), in English. Text in `[brackets]`, and every
 * character that is no token, stays as it is.
 *
 * @param zone an IANA name such as `Asia/Tokyo`
 * @throws ActionError for a zone that is not known, and for the tokens `z`, `N` and `y`
 */
export function formatDate(date: Date, format: string, zone: string): string {
  const local = localTime(date, zone)
  const expanded = format.replace(PIECES, (piece, literal?: string, escape?: string) =>
    literal !== undefined || escape !== undefined ? piece : (LONG[piece] ?? piece)
  )
  return expanded.replace(PIECES, (piece, literal: string | undefined, escape: string | undefined, token: string | undefined) => {
    if (literal !== undefined) return literal.slice(1, -1)
    if (escape !== undefined || token === undefined) return piece.replace(/^\\/, '')
    if (NOT_KNOWN.test(token)) {
      throw new ActionError(
        `the date format "${format}" has the token "${token}", which is not supported`,
        `Leave it out, or put it in brackets if you mean the letters: [${token}].`
      )
    }
    const fraction = /^S+$/.test(token) ? pad(local.millisecond, 3).padEnd(9, '0').slice(0, token.length) : undefined
    return fraction ?? String((Object.hasOwn(TOKENS, token) ? TOKENS[token]?.(local) : undefined) ?? token)
  })
}

function localTime(instant: Date, zone: string): Local {
  const numbers = new Map(
    formatterOf(zone)
      .formatToParts(instant)
      .map(({type, value}) => [type, value])
  )
  const number = (type: Intl.DateTimeFormatPartTypes) => Number(numbers.get(type) ?? 0)
  const [year, month, day] = [number('year'), number('month'), number('day')]
  const [hour, minute, second] = [number('hour'), number('minute'), number('second')]
  const millisecond = ((instant.getTime() % 1_000) + 1_000) % 1_000
  const midnight = Date.UTC(year, month - 1, day)
  const shown = Date.UTC(year, month - 1, day, hour, minute, second, millisecond)
  return {
    ...{year, month, day, hour, minute, second, millisecond, instant},
    weekday: new Date(midnight).getUTCDay(),
    dayOfYear: Math.round((midnight - Date.UTC(year, 0, 1)) / DAY) + 1,
    offset: Math.round((shown - instant.getTime()) / 60_000)
  }
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const numeric = 'numeric'
  const fields = {year: numeric, month: numeric, day: numeric, hour: numeric, minute: numeric, second: numeric} as const
  try {
    return new Intl.DateTimeFormat('en-US', {...fields, timeZone, hourCycle: 'h23', calendar: 'iso8601'})
  } catch (error) {
    throw new ActionError(`"${timeZone}" is not a time zone`, "Write the name of an IANA zone, such as tz='Europe/Zurich'.", {cause: error})
  }
}

/** On which day weeks begin (0 is Sunday), and which day of January is always in the first week. */
interface WeekRule {
  readonly first: number
  readonly january: number
}

const US_WEEK: WeekRule = {first: 0, january: 1}
const ISO_WEEK: WeekRule = {first: 1, january: 4}

function weekOf({year, month, day}: Local, rule: WeekRule): {readonly week: number; readonly year: number} {
  const date = Date.UTC(year, month - 1, day)
  const weekYear = [year + 1, year, year - 1].find(candidate => firstWeek(candidate, rule) <= date) ?? year
  return {week: Math.floor((date - firstWeek(weekYear, rule)) / (7 * DAY)) + 1, year: weekYear}
}

/** The midnight with which the first week of a year begins. */
function firstWeek(year: number, {first, january}: WeekRule): number {
  const sure = Date.UTC(year, 0, january)
  return sure - ((new Date(sure).getUTCDay() - first + 7) % 7) * DAY
}
