//! Where scripts may connect: rules of hosts, ports and ranges, and which addresses are public.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// One rule of `permissions.net`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NetRule {
    target: Target,
    /// `None` is every port.
    port: Option<u16>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Target {
    /// Every public address.
    Public,
    /// A host by its name, whatever its addresses are.
    Host(String),
    /// Every host below a name.
    Below(String),
    /// An address, or all that begin with as many of its bits.
    Range(IpAddr, u8),
}

impl NetRule {
    /// A rule from its text: `host`, `host:port`, `*.host`, an address with or without port, a CIDR range, or `*`.
    ///
    /// # Errors
    /// What it must be, as the rest of a sentence that begins with the key.
    pub fn parse(text: &str) -> Result<Self, String> {
        let wrong = || format!("must be host, host:port, a CIDR range or *, not `{text}`");
        if let Some((address, bits)) = text.split_once('/') {
            let address: IpAddr = address.parse().map_err(|_| wrong())?;
            let bits: u8 = bits.parse().map_err(|_| wrong())?;
            let most = if address.is_ipv4() { 32 } else { 128 };
            if bits > most {
                return Err(wrong());
            }
            return Ok(Self {
                target: Target::Range(address, bits),
                port: None,
            });
        }
        if let Ok(address) = text.parse::<IpAddr>() {
            return Ok(Self::address(address, None));
        }
        let (host, port) = match text.rsplit_once(':') {
            Some((host, port)) => (
                host,
                Some(
                    port.parse()
                        .ok()
                        .filter(|port| *port > 0)
                        .ok_or_else(wrong)?,
                ),
            ),
            None => (text, None),
        };
        let bare = host
            .strip_prefix('[')
            .and_then(|host| host.strip_suffix(']'));
        if let Ok(address) = bare.unwrap_or(host).parse::<IpAddr>() {
            // Without brackets nobody could tell the port from the address.
            return if bare.is_some() || address.is_ipv4() {
                Ok(Self::address(address, port))
            } else {
                Err(wrong())
            };
        }
        let target = if host == "*" {
            Target::Public
        } else if let Some(parent) = host.strip_prefix("*.").and_then(host_name) {
            Target::Below(parent)
        } else {
            Target::Host(host_name(host).ok_or_else(wrong)?)
        };
        Ok(Self { target, port })
    }

    fn address(address: IpAddr, port: Option<u16>) -> Self {
        let bits = if address.is_ipv4() { 32 } else { 128 };
        Self {
            target: Target::Range(address, bits),
            port,
        }
    }

    fn permits(&self, host: &str, port: u16, address: IpAddr) -> bool {
        if self.port.is_some_and(|only| only != port) {
            return false;
        }
        match &self.target {
            Target::Public => is_public(address),
            Target::Host(name) => name == host,
            Target::Below(parent) => host
                .strip_suffix(parent.as_str())
                .is_some_and(|rest| rest.len() > 1 && rest.ends_with('.')),
            Target::Range(base, bits) => shares_bits(*base, address, *bits),
        }
    }
}

/// All rules together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Net(Vec<NetRule>);

impl FromIterator<NetRule> for Net {
    fn from_iter<T: IntoIterator<Item = NetRule>>(rules: T) -> Self {
        Self(rules.into_iter().collect())
    }
}

impl Net {
    /// Whether a script may connect to this address and port, which is one of those that `host` stands for.
    ///
    /// `host` is the URL's, in any case, with or without the brackets of an address. Loopback, private and all other
    /// addresses that are not public are permitted only where a rule names the host, the address or its range.
    #[must_use]
    pub fn permits(&self, host: &str, port: u16, address: IpAddr) -> bool {
        let host = plain(host);
        let address = unmapped(address);
        self.0.iter().any(|rule| rule.permits(&host, port, address))
    }

    /// Whether a script may connect to this address on some port.
    #[must_use]
    pub fn permits_somehow(&self, host: &str, address: IpAddr) -> bool {
        let host = plain(host);
        let address = unmapped(address);
        let mut rules = self.0.iter();
        rules.any(|rule| rule.permits(&host, rule.port.unwrap_or(0), address))
    }

    /// Whether a rule permits it that names the host, the address or its range: more than "every public address".
    #[must_use]
    pub fn names(&self, host: &str, port: u16, address: IpAddr) -> bool {
        let host = plain(host);
        let address = unmapped(address);
        let mut named = self.0.iter().filter(|rule| rule.target != Target::Public);
        named.any(|rule| rule.permits(&host, port, address))
    }
}

/// A URL's host as rules write it.
fn plain(host: &str) -> String {
    let host = host.trim_matches(['[', ']']).trim_end_matches('.');
    host.to_ascii_lowercase()
}

/// A host name in lower case, without the dot that may end it.
fn host_name(text: &str) -> Option<String> {
    let text = text.strip_suffix('.').unwrap_or(text);
    let fits = (1..=253).contains(&text.len())
        && text.split('.').all(|label| {
            !label.is_empty()
                && label.len() <= 63
                && label
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
        });
    fits.then(|| text.to_ascii_lowercase())
}

/// An IPv4 address that is written as an IPv6 one, as IPv4.
fn unmapped(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V6(v6) => v6.to_ipv4_mapped().map_or(address, IpAddr::V4),
        IpAddr::V4(_) => address,
    }
}

fn shares_bits(base: IpAddr, address: IpAddr, bits: u8) -> bool {
    match (unmapped_base(base, bits), address) {
        ((IpAddr::V4(base), bits), IpAddr::V4(address)) => {
            let other = 32_u32.saturating_sub(u32::from(bits));
            (u32::from(base) ^ u32::from(address))
                .checked_shr(other)
                .unwrap_or(0)
                == 0
        }
        ((IpAddr::V6(base), bits), IpAddr::V6(address)) => {
            let other = 128_u32.saturating_sub(u32::from(bits));
            (u128::from(base) ^ u128::from(address))
                .checked_shr(other)
                .unwrap_or(0)
                == 0
        }
        _ => false,
    }
}

/// A range of mapped addresses as one of IPv4, since addresses are compared unmapped.
fn unmapped_base(base: IpAddr, bits: u8) -> (IpAddr, u8) {
    match (unmapped(base), bits.checked_sub(96)) {
        (IpAddr::V4(v4), Some(rest)) if base.is_ipv6() => (IpAddr::V4(v4), rest),
        (IpAddr::V4(v4), None) if base.is_ipv4() => (IpAddr::V4(v4), bits),
        _ => (base, bits),
    }
}

/// Whether an address is one of the open Internet: none of this machine, a private network, a link, a group, and none
/// that only stands for such a one in another notation.
fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => is_public_v4(v4),
        IpAddr::V6(v6) => is_public_v6(v6),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let special = matches!(
        (a, b, c),
        (0 | 10 | 127 | 224..=255, _, _)      // this network, private, loopback, groups, reserved
            | (100, 64..=127, _)              // shared by carriers
            | (169, 254, _)                   // link-local, with the metadata services of clouds
            | (172, 16..=31, _)
            | (192, 0, 0 | 2)                 // protocol assignments, documentation
            | (192, 88, 99)                   // 6to4 relays
            | (192, 168, _)
            | (198, 18..=19, _)               // benchmarks
            | (198, 51, 100)
            | (203, 0, 113) // documentation
    );
    !special
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let parts = address.segments();
    let [.., high, low] = parts;
    let [a, b] = high.to_be_bytes();
    let [c, d] = low.to_be_bytes();
    let embedded = Ipv4Addr::new(a, b, c, d);
    match parts {
        // NAT64: as public as the address behind it.
        [0x64, 0xff9b, 0, 0, 0, 0, ..] => is_public_v4(embedded),
        // Loopback, unspecified, IPv4-compatible and other things of the first block; local NAT64.
        [0, ..] | [0x64, 0xff9b, ..] => false,
        [0x100, 0, 0, 0, ..] => false, // discard
        [0x2001, 0..=0x1ff, ..] | [0x2001, 0xdb8, ..] => false, // Teredo and other assignments; documentation
        [0x2002, ..] => false,                                  // 6to4 stands for any IPv4 address
        [0x3fff, 0..=0xfff, ..] | [0x5f00, ..] => false,        // documentation; segment routing
        // Global unicast is 2000::/3; unique local, link-local and groups lie outside.
        [first, ..] => first & 0xe000 == 0x2000,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn net(rules: &[&str]) -> Net {
        rules
            .iter()
            .map(|rule| NetRule::parse(rule).unwrap())
            .collect()
    }

    fn permits(rules: &[&str], host: &str, port: u16, address: &str) -> bool {
        net(rules).permits(host, port, address.parse().unwrap())
    }

    #[test]
    fn the_star_means_public_addresses_and_no_others() {
        for address in [
            "1.1.1.1",
            "93.184.216.34",
            "2606:4700::1111",
            "64:ff9b::1.1.1.1",
            "::ffff:8.8.8.8",
        ] {
            assert!(permits(&["*"], "a.example", 443, address), "{address}");
        }
        for address in [
            "127.0.0.1",
            "127.9.9.9",
            "0.0.0.0",
            "0.1.2.3",
            "10.0.0.1",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "100.127.255.255",
            "198.18.0.1",
            "192.0.2.1",
            "192.0.0.8",
            "198.51.100.7",
            "203.0.113.9",
            "224.0.0.1",
            "239.1.1.1",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::7f00:1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "64:ff9b::7f00:1",
            "64:ff9b::10.0.0.1",
            "64:ff9b:1::1",
            "fe80::1",
            "fec0::1",
            "fc00::1",
            "fd12::1",
            "ff02::1",
            "2001:db8::1",
            "2001::1",
            "2002:7f00:1::",
            "100::1",
            "3fff::1",
        ] {
            assert!(!permits(&["*"], "a.example", 443, address), "{address}");
        }
        let named = |rule: &str| net(&[rule]).names("a", 443, "1.1.1.1".parse().unwrap());
        assert!(!named("*") && !named("*:443"));
        assert!(named("a") && named("1.1.1.1") && named("1.0.0.0/8"));
        assert!(permits(&["*:443"], "a", 443, "1.1.1.1"));
        assert!(!permits(&["*:443"], "a", 80, "1.1.1.1"));
        assert!(!permits(&[], "a", 443, "1.1.1.1"));
    }

    #[test]
    fn a_host_is_permitted_by_its_whole_name() {
        let rules = ["db.internal:5432", "Example.COM", "*.svc.local"];
        assert!(permits(&rules, "DB.internal.", 5432, "10.0.0.7"));
        assert!(!permits(&rules, "db.internal", 5433, "10.0.0.7"));
        assert!(permits(&rules, "example.com", 1, "127.0.0.1"));
        assert!(!permits(&rules, "evilexample.com", 443, "1.1.1.1"));
        assert!(!permits(&rules, "www.example.com", 443, "1.1.1.1"));
        assert!(permits(&rules, "a.svc.local", 80, "10.1.1.1"));
        assert!(!permits(&rules, "svc.local", 80, "10.1.1.1"));
        assert!(!permits(&rules, "evilsvc.local", 80, "10.1.1.1"));
    }

    #[test]
    fn addresses_and_ranges_are_permitted_whatever_their_name() {
        let rules = [
            "127.0.0.1:8080",
            "[::1]:9",
            "10.1.0.0/16",
            "fd00::/8",
            "192.168.0.7",
        ];
        assert!(permits(&rules, "localhost", 8080, "127.0.0.1"));
        assert!(permits(&rules, "localhost", 8080, "::ffff:127.0.0.1"));
        assert!(!permits(&rules, "localhost", 8081, "127.0.0.1"));
        assert!(!permits(&rules, "127.0.0.1", 8080, "127.0.0.2"));
        assert!(permits(&rules, "[::1]", 9, "::1"));
        assert!(permits(&rules, "x", 1, "10.1.255.255"));
        assert!(!permits(&rules, "x", 1, "10.2.0.0"));
        assert!(permits(&rules, "x", 1, "fdff::1"));
        assert!(!permits(&rules, "x", 1, "fc00::1"));
        assert!(permits(&rules, "x", 1, "192.168.0.7"));
        assert!(permits(&["0.0.0.0/0"], "x", 1, "127.0.0.1"));
        assert!(!permits(&["0.0.0.0/0"], "x", 1, "::1"));
        assert!(permits(&["::/0"], "x", 1, "::1"));
        assert!(permits(&["::ffff:10.0.0.0/104"], "x", 1, "10.200.0.1"));
    }

    #[test]
    fn what_is_no_rule_is_refused() {
        for text in [
            "",
            "a b",
            "10.0.0.0/33",
            "::/129",
            "x/8",
            "host:",
            "host:0",
            "host:70000",
            "a..b",
            "http://a",
            "*.",
            "a@b",
            "-/",
        ] {
            assert!(NetRule::parse(text).is_err(), "{text}");
        }
    }
}
