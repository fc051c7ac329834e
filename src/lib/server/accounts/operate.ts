import type { Atlas } from '../atlas';
import { roles, type Role } from '../schema';
import type { Link } from './links';
import { disable, emailAddress, invite, inviteAgain, listPeople, type Person } from './people';

/** What `atlas user …` is told. */
export interface UserAnswer {
	exitCode: number;
	message: string;
	link?: Link;
	people?: Person[];
}

const refused = (message: string, exitCode = 1): UserAnswer => ({ exitCode, message });
const given = (link: Link): UserAnswer => ({
	exitCode: 0,
	message: `The link sets a password. It works once, until ${link.expires}.`,
	link
});

/** What the command line may ask about people: `add`, `reset`, `disable` and `list`. */
export async function operateUsers(
	atlas: Atlas,
	action: string,
	query: URLSearchParams
): Promise<UserAnswer> {
	if (action === 'list') return { exitCode: 0, message: '', people: await listPeople(atlas) };
	const typed = query.get('email') ?? '';
	const address = emailAddress.safeParse(typed);
	if (!address.success) return refused(`"${typed}" is no e-mail address.`, 2);
	const email = address.data;
	if (action === 'add') {
		const role = query.get('role') as Role;
		if (!roles.includes(role)) return refused(`--role takes ${roles.join(' or ')}.`, 2);
		const link = await invite(atlas, email, role);
		return link
			? given(link)
			: refused(`${email} has an account; "user reset" gives it a new password.`);
	}
	const nobody = refused(`Nobody has the address ${email}.`);
	if (action === 'reset') {
		const link = await inviteAgain(atlas, email);
		return link ? given(link) : nobody;
	}
	if (action === 'disable')
		return (await disable(atlas, email))
			? { exitCode: 0, message: `${email} can not sign in any more.` }
			: nobody;
	return refused(`There is no "user ${action}".`, 2);
}
