import {expect, test} from '@jest/globals'
import {sentence} from '../../../../actions/deploy-ssh/report/summary.ts'

test.each([
  ['the connection was lost', 'The connection was lost.'],
  ['is it up?', 'Is it up?'],
  ['one, two', 'One, two.'],
  ['https://shop.example.com/health is not healthy', 'https://shop.example.com/health is not healthy.'],
  ['homelab-metrics.service keeps ending.', 'homelab-metrics.service keeps ending.'],
  ['docker-compose.yml, line 3: a tab', 'docker-compose.yml, line 3: a tab.'],
  ['/etc/app.conf is a link', '/etc/app.conf is a link.'],
  ['web1 is not reached', 'web1 is not reached.']
])('a reason as a sentence: %s', (reason, expected) => {
  expect(sentence(reason)).toBe(expected)
})
