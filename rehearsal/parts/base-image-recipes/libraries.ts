/** LDAP, Kerberos and TLS libraries that libpq is linked with. */
export const DIRECTORY_LIBRARIES: readonly string[] = [
  ...['libldap-2.5-0', 'libsasl2-2', 'libsasl2-modules-db', 'libgssapi-krb5-2', 'libk5crypto3', 'libkrb5-3', 'libkrb5support0'],
  ...['libkeyutils1', 'libcom-err2', 'libgnutls30', 'libhogweed6', 'libnettle8', 'libidn2-0', 'libunistring2', 'libp11-kit0'],
  ...['libtasn1-6', 'libffi8', 'libdb5.3', 'libssl3']
]

/** What programs are linked with that tell systemd that they are ready. */
export const SYSTEMD_LIBRARIES: readonly string[] = [
  ...['libsystemd0', 'libcap2', 'libgcrypt20', 'libgpg-error0', 'liblz4-1', 'liblzma5', 'libzstd1']
]
