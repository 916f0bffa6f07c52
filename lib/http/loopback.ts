/**
 * Whether a host name or address is this machine itself: `localhost`, 127.0.0.0/8 or `::1`. A port may follow.
 * Docker and Trivy speak plain HTTP to exactly these registries without being told to.
 */
export function isLoopback(host: string): boolean {
  const name = hostName(host)
  return name === 'localhost' || name === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(name)
}

/** The host without its port: `[::1]:5000` gives `::1`, `registry.example.com:5000` gives `registry.example.com`. */
function hostName(host: string): string {
  const bracketed = /^\[([^\]]+)\](?::\d+)?$/.exec(host)
  if (bracketed?.[1] !== undefined) return bracketed[1]
  // Only digits are a port: in "127.0.0.1:x@example.com" the part before the @ is not a host.
  return (/^([^:]*):\d+$/.exec(host)?.[1] ?? host).toLowerCase()
}
