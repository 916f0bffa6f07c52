/** The name of the container in which a migration runs; by the release's id, so that none is started twice. @param number from 1 */
export function migrationName(project: string, id: string, number: number): string {
  return `${project}-fairway-migrate-${id}-${number}`
}

/** Whether a name is that of a container in which a hook runs, and not that of a service. */
export function isHookName(name: string): boolean {
  return /-fairway-migrate-\d{8}T\d{6}Z-[0-9a-f-]+$/.test(name)
}

/** How a person follows what runs on after a deploy, on the host. @param name of a service, or of the container of a hook */
export function howToFollow(name: string, project: string): string {
  return isHookName(name) ? `docker logs -f ${name}` : `docker compose -p ${project} logs -f ${name}`
}

/** `service migrate`, `services migrate, seed`, `the migration wiki-fairway-migrate-…`. */
export function nameRunning(names: readonly string[]): string {
  const [hooks, services] = [names.filter(isHookName), names.filter(name => !isHookName(name))]
  const some = (list: readonly string[], one: string) =>
    list.length === 0 ? [] : [`${one}${list.length === 1 ? '' : 's'} ${list.join(', ')}`]
  return [...some(services, 'service'), ...some(hooks, 'the migration')].join(' and ')
}
