import type {OldProject, StartedContainer} from '../../actions/deploy-ssh/adopt/old-project.ts'

/** A container of the project `shop` that somebody started from `/home/ann/shop`. */
export const startedContainer = (more: Partial<StartedContainer> = {}): StartedContainer => ({
  id: 'c0ffee',
  name: 'shop-web-1',
  service: 'web',
  folder: '/home/ann/shop',
  files: ['/home/ann/shop/compose.yaml'],
  environment: [],
  image: 'shop-web',
  imageId: 'sha256:web',
  status: 'running',
  created: '2026-01-31T12:00:00Z',
  isOneOff: false,
  mounts: [],
  ...more
})

export const startedProject = (containers: readonly StartedContainer[] = [startedContainer()]): OldProject => ({
  project: 'shop',
  folder: '/home/ann/shop',
  files: ['/home/ann/shop/compose.yaml'],
  environment: [],
  containers
})
