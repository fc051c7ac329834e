interface Words {
	total: string;
	sets: Record<string, string>;
}

/** A part or a group of them in a list: the stated total and the groups are named by the page. */
export const partName = (say: Words, value: string, name: string) =>
	value === 'all' ? say.total : (say.sets[value] ?? name);
