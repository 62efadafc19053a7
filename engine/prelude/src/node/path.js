// path, from the path-browserify package (POSIX), with what Node added since.
import path from 'path-package';

path.posix = path;
path.win32 ??= path;
path.toNamespacedPath ??= (value) => value;
export default path;
