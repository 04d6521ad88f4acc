/** How the names of sources begin under which the service itself records; nobody else may write under such a name. */
export const OWN_SOURCES = 'safetyops:';
