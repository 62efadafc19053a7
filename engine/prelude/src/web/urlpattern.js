// URLPattern, from the package urlpattern-polyfill.
export { URLPattern } from 'urlpattern-package';
