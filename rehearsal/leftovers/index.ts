export {findLeftovers, type Check, type LeftoverSearch} from './find-leftovers.ts'
export {takeSnapshot, type Snapshot, type SnapshotOptions} from './snapshot.ts'
export {findLogins} from './home.ts'
