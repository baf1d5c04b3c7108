/** The id that `manifest.key` in wxt.config.ts gives the extension in Chromium, whatever folder it is loaded from. */
export const EXTENSION_ID = 'mikjbdnialmhmmbncaicnhnbihijbimg'
