/** The steps after the first: loaded once there is a file. */
export { default as StepChange } from './StepChange.svelte';
export { default as StepReading } from './StepReading.svelte';
export { default as StepRoles } from './StepRoles.svelte';
export { default as StepTitle } from './StepTitle.svelte';
