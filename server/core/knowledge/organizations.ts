import data from '../../data/organizations.json' with { type: 'json' };

/** Organizations with the names and acronyms that each of them goes by, the full name first. */
export const organizations: readonly (readonly string[])[] = data.organizations;
