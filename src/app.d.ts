import type { Atlas } from './lib/server/atlas';
import type { Language } from './lib/language';

declare global {
	namespace App {
		interface Locals {
			atlas: Atlas;
			language: Language;
			requestId: string;
		}
		interface Error {
			message: string;
			requestId?: string;
		}
	}
}

export {};
