import {VULNERABLE_PACKAGE} from './base-image-recipes.ts'

export type Severity = 'CRITICAL' | 'HIGH' | 'MEDIUM' | 'LOW'

/** A made-up advisory. Its number is of the year 2099, so that nobody takes it for a real one. */
export interface Advisory {
  readonly id: string
  readonly severity: Severity
  readonly title: string
  /** Of a distribution's package the name of its source, by which Trivy looks it up. */
  readonly package: string
  /** Every version below is vulnerable; without it no fix is out. */
  readonly fixedVersion?: string
}

/** Where an advisory is looked for: Trivy keeps a bucket for each, and says in `data-source` who wrote it. */
export interface AdvisorySource {
  readonly bucket: string
  readonly id: string
  readonly name: string
  readonly url: string
  /** Distributions name the fixed version, language ecosystems give ranges. */
  readonly shape: 'distribution' | 'language'
  readonly advisories: readonly Advisory[]
}

const ADVISORIES_URL = 'https://github.com/advisories'

/**
 * The made-up vulnerabilities. Images without a fault have nothing above LOW that has a fix, and Debian's a CRITICAL one without, as the real
 * `debian:12` has for years (CVE-2023-45853 in zlib1g). A CRITICAL one with a fix has the made-up package `fairway-vulnerable-example` (version
 * 1.0.0) alone, installed by dpkg, pip or npm.
 */
export const ADVISORY_SOURCES: readonly AdvisorySource[] = [
  {
    bucket: 'debian 12',
    id: 'debian',
    name: 'Debian Security Tracker',
    url: 'https://security-tracker.debian.org/',
    shape: 'distribution',
    advisories: [
      {
        id: 'CVE-2099-0001',
        severity: 'CRITICAL',
        title: 'made up: remote code execution in a made-up package',
        package: VULNERABLE_PACKAGE.name,
        fixedVersion: '9.9.9-1'
      },
      {id: 'CVE-2099-0004', severity: 'LOW', title: 'made up: a wrong prompt, no fix yet', package: 'bash'},
      {id: 'CVE-2099-0005', severity: 'CRITICAL', title: 'made up: an overflow that nobody has mended yet', package: 'tar'}
    ]
  },
  {
    bucket: 'pip::GitHub Security Advisory pip',
    id: 'ghsa',
    name: 'GitHub Security Advisory pip',
    url: ADVISORIES_URL,
    shape: 'language',
    advisories: [
      {
        id: 'CVE-2099-0002',
        severity: 'CRITICAL',
        title: 'made up: remote code execution in a made-up Python package',
        package: VULNERABLE_PACKAGE.name,
        fixedVersion: '9.9.9'
      }
    ]
  },
  {
    bucket: 'npm::GitHub Security Advisory npm',
    id: 'ghsa',
    name: 'GitHub Security Advisory npm',
    url: ADVISORIES_URL,
    shape: 'language',
    advisories: [
      {
        id: 'CVE-2099-0003',
        severity: 'CRITICAL',
        title: 'made up: remote code execution in a made-up Node package',
        package: VULNERABLE_PACKAGE.name,
        fixedVersion: '9.9.9'
      }
    ]
  }
]
