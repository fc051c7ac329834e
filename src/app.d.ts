import type { Atlas } from './lib/server/atlas';
import type { Editor } from './lib/server/accounts';
import type { Language } from './lib/language';
import type { TableView } from './lib/view/table';

declare global {
	namespace App {
		interface Locals {
			atlas: Atlas;
			language: Language;
			requestId: string;
			/** Set by a fault that nobody expected. */
			hasFailed?: boolean;
			/** Set where that was a database that does not answer now. */
			isAway?: boolean;
			/** Who is signed in; absent where no session is read: outside /account and /import. */
			editor?: Editor | null;
		}
		/** What the server around Kit gives: Node's request. */
		interface Platform {
			req?: object;
		}
		interface PageState {
			/** How the reader arranged a figure's table, where the address came to say so without a request. */
			table?: TableView;
		}
		interface Error {
			message: string;
			requestId?: string;
		}
	}
}

export {};
