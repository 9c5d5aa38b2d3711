import data from '../../data/short-addresses.json' with { type: 'json' };

/** The hosts of services that give short addresses, such as "bit.ly". */
export const shortHosts: ReadonlySet<string> = new Set(data.hosts);
