/** A copy of a text for keeping: what was cut out of a long text holds all of it in memory. */
export const ownText = (text: string): string => JSON.parse(JSON.stringify(text)) as string;
