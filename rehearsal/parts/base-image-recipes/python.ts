import {DIRECTORY_LIBRARIES} from './libraries.ts'
import type {BaseImageRecipe} from './recipe.ts'

const CONFIG: BaseImageRecipe['config'] = {
  Env: ['PATH=/usr/local/bin:/usr/local/sbin:/usr/sbin:/usr/bin:/sbin:/bin', 'LANG=C.UTF-8'],
  Cmd: ['python3']
}

/** Python alone, for apps that need its standard library only. */
export const PYTHON: BaseImageRecipe = {
  references: ['python:3.11-slim-bookworm', 'python:3.11-slim'],
  packages: [
    ...['python3.11-minimal', 'python3.11', 'libpython3.11-minimal', 'libpython3.11-stdlib', 'ca-certificates', 'media-types'],
    ...[
      'libexpat1',
      'libffi8',
      'liblzma5',
      'libncursesw6',
      'libreadline8',
      'readline-common',
      'libsqlite3-0',
      'libssl3',
      'libuuid1',
      'libdb5.3'
    ]
  ],
  on: 'debian:bookworm-slim',
  links: {
    'usr/local/bin/python': '/usr/bin/python3.11',
    'usr/local/bin/python3': '/usr/bin/python3.11',
    'usr/local/bin/python3.11': '/usr/bin/python3.11'
  },
  config: CONFIG
}

/**
 * The whole image: pip, and Debian's Django, Celery, Redis client, psycopg2 and gunicorn, installed. `pip install` of requirements that these
 * versions meet needs no network. It does not stand on the slim one, because pip refuses to install beside a file of Debian's there.
 */
export const PYTHON_WITH_PIP: BaseImageRecipe = {
  references: ['python:3.11-bookworm', 'python:3.11'],
  packages: [
    ...PYTHON.packages,
    ...['python3-pip', 'python3-setuptools', 'python3-pkg-resources', 'python3-wheel', 'python3-distutils', 'python3-lib2to3'],
    ...['python3-django', 'libjs-jquery', 'python3-asgiref', 'python3-sqlparse', 'python3-tz', 'python3-typing-extensions'],
    ...['python3-celery', 'celery', 'python3-kombu', 'python3-billiard', 'python3-amqp', 'python3-vine', 'python3-dateutil', 'python3-six'],
    ...['python3-click', 'python3-click-didyoumean', 'python3-click-plugins', 'python3-click-repl', 'python3-colorama'],
    ...['python3-prompt-toolkit', 'python3-wcwidth'],
    ...['python3-redis', 'python3-async-timeout', 'python3-deprecated', 'python3-wrapt', 'python3-packaging', 'python3-pyparsing'],
    ...['python3-psycopg2', 'gunicorn', 'python3-gunicorn'],
    ...['libpq5', ...DIRECTORY_LIBRARIES]
  ],
  on: 'debian:bookworm-slim',
  // Debian's word to pip that the packages are dpkg's; the official image has no such file.
  without: ['usr/lib/python3.11/EXTERNALLY-MANAGED'],
  links: {
    ...PYTHON.links,
    'usr/bin/python3': 'python3.11',
    'usr/local/bin/pip': '/usr/bin/pip3',
    'usr/local/bin/pip3': '/usr/bin/pip3'
  },
  config: CONFIG
}
