// punycode, from the package of that name.
import punycode from 'punycode-package';

export default punycode;
