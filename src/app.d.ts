import type { Atlas } from './lib/server/atlas';
import type { Editor } from './lib/server/accounts';
import type { Language } from './lib/language';

declare global {
	namespace App {
		interface Locals {
			atlas: Atlas;
			language: Language;
			requestId: string;
			/** Who is signed in; absent where no session is read: outside /account and /import. */
			editor?: Editor | null;
		}
		interface Error {
			message: string;
			requestId?: string;
		}
	}
}

export {};
