/** A name as a part of an address: small letters, digits and hyphens; empty where nothing of it is left. */
export const slugOf = (name: string, joint = '-') =>
	name
		.normalize('NFKD')
		.replace(/[\u0300-\u036f]/g, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, joint)
		.replace(/^[-_]+|[-_]+$/g, '')
		.slice(0, 60);
