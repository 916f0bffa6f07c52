import {networkInterfaces} from 'node:os'

/** Whether this machine has IPv6 on loopback; a container may have none. */
export const hasIpv6 = () => Object.values(networkInterfaces()).some(all => all?.some(({address}) => address === '::1') === true)
