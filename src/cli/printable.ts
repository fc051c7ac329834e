/** Text without what a terminal would take for a command, or read backwards. */
export const printable = (line: string) =>
	line.replace(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
