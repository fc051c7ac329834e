/** What the fields of a form say, those that belong to it from outside included. */
export const pairsOf = (form: HTMLFormElement, submitter: HTMLElement | null = null) =>
	[...new FormData(form, submitter)].map(([name, value]): [string, string] => [
		name,
		String(value)
	]);

/**
 * What a reader chose in a form before the scripts came, which hydration would take back; null where
 * it still says what the server wrote, or is not there yet.
 */
export function readEarly(id: string): [string, string][] | null {
	const form = document.getElementById(id);
	if (!(form instanceof HTMLFormElement)) return null;
	const isChanged = [...form.elements].some((field) =>
		field instanceof HTMLSelectElement
			? field.name !== '' && [...field.options].some((o) => o.selected !== o.defaultSelected)
			: field instanceof HTMLInputElement && field.checked !== field.defaultChecked
	);
	return isChanged ? pairsOf(form) : null;
}
