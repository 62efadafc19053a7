//! Who a request is from: the socket's peer, or what the operator's own proxies say of it.
//!
//! The forwarding headers are what their sender wishes to be, so they count only from addresses that the settings name,
//! and only as far as such addresses have written them: of `X-Forwarded-For` the right-most address that is no proxy.
//! Who may call the management API is never decided here.

use std::net::IpAddr;

use actix_web::HttpRequest;
use actix_web::http::header::{HeaderName, X_FORWARDED_FOR, X_FORWARDED_HOST, X_FORWARDED_PROTO};

/// A range of addresses; a single one has all its bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Range {
    address: IpAddr,
    bits: u8,
}

impl Range {
    /// A range from `address` or `address/bits`.
    fn read(text: &str) -> Option<Self> {
        let (address, bits) = match text.split_once('/') {
            Some((address, bits)) => (address, Some(bits.parse().ok()?)),
            None => (text, None),
        };
        let address: IpAddr = address.trim().parse().ok()?;
        let most = if address.is_ipv4() { 32 } else { 128 };
        let bits = bits.unwrap_or(most);
        (bits <= most).then_some(Self { address, bits })
    }

    fn holds(self, address: IpAddr) -> bool {
        let head = |value: u128, width: u8| {
            let dropped = u32::from(width - self.bits.min(width));
            value.checked_shr(dropped).unwrap_or(0)
        };
        match (self.address, address) {
            (IpAddr::V4(range), IpAddr::V4(address)) => {
                head(range.to_bits().into(), 32) == head(address.to_bits().into(), 32)
            }
            (IpAddr::V6(range), IpAddr::V6(address)) => {
                head(range.to_bits(), 128) == head(address.to_bits(), 128)
            }
            (IpAddr::V4(_), IpAddr::V6(_)) | (IpAddr::V6(_), IpAddr::V4(_)) => false,
        }
    }
}

/// Whether a setting is an address or a range of addresses.
///
/// # Errors
/// A sentence that says what it should be.
pub(crate) fn proxy(value: &str) -> Result<(), String> {
    Range::read(value)
        .map(drop)
        .ok_or_else(|| format!("must be an address or a CIDR range, not `{value}`"))
}

/// The proxies whose word counts.
#[derive(Debug, Default)]
pub(crate) struct Proxies(Vec<Range>);

impl Proxies {
    /// The proxies that the settings name; they were checked when they were read.
    pub(crate) fn new(named: &[String]) -> Self {
        Self(named.iter().filter_map(|text| Range::read(text)).collect())
    }

    fn trust(&self, address: IpAddr) -> bool {
        self.0.iter().any(|range| range.holds(address))
    }

    /// Whether the request came by a trusted proxy.
    fn brought(&self, request: &HttpRequest) -> bool {
        let peer = request.peer_addr().map(|peer| peer.ip().to_canonical());
        !self.0.is_empty() && peer.is_some_and(|peer| self.trust(peer))
    }

    /// The client's address.
    pub(crate) fn client(&self, request: &HttpRequest) -> Option<IpAddr> {
        let peer = request.peer_addr()?.ip().to_canonical();
        if !self.brought(request) {
            return Some(peer);
        }
        let written: Vec<&str> = request
            .headers()
            .get_all(X_FORWARDED_FOR)
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .collect();
        let mut client = peer;
        for text in written.iter().rev() {
            // What cannot be read is as far as can be seen.
            let Some(address) = address(text) else { break };
            client = address;
            if !self.trust(address) {
                break;
            }
        }
        Some(client)
    }

    /// Whether the client spoke TLS with the proxy.
    pub(crate) fn is_secure(&self, request: &HttpRequest) -> bool {
        self.said(request, &X_FORWARDED_PROTO)
            .is_some_and(|scheme| scheme.eq_ignore_ascii_case("https"))
    }

    /// The host that the client named to the proxy.
    pub(crate) fn host<'r>(&self, request: &'r HttpRequest) -> Option<&'r str> {
        self.said(request, &X_FORWARDED_HOST)
            .filter(|host| !host.is_empty())
    }

    /// The last value of a header, which the nearest proxy has written.
    fn said<'r>(&self, request: &'r HttpRequest, name: &HeaderName) -> Option<&'r str> {
        if !self.brought(request) {
            return None;
        }
        let value = request.headers().get_all(name).last()?.to_str().ok()?;
        value.rsplit(',').next().map(str::trim)
    }
}

/// An address as proxies write it: bare, in brackets, or with a port.
fn address(text: &str) -> Option<IpAddr> {
    let text = text.trim().trim_matches('"');
    let bare = || text.parse::<IpAddr>().ok();
    let bracketed = || {
        let inner = text.strip_prefix('[')?.split(']').next()?;
        inner.parse().ok()
    };
    let with_port = || text.split_once(':')?.0.parse().ok();
    bare()
        .or_else(bracketed)
        .or_else(with_port)
        .map(|address: IpAddr| address.to_canonical())
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    #[test]
    fn ranges_hold_what_their_bits_say() {
        for (range, address, held) in [
            ("10.0.0.0/8", "10.255.0.1", true),
            ("10.0.0.0/8", "11.0.0.1", false),
            ("0.0.0.0/0", "1.2.3.4", true),
            ("192.168.1.7", "192.168.1.7", true),
            ("192.168.1.7", "192.168.1.8", false),
            ("fd00::/8", "fd12::1", true),
            ("::1", "::1", true),
            ("::/0", "::1", true),
            ("::/0", "127.0.0.1", false),
        ] {
            let range = Range::read(range).unwrap();
            assert_eq!(
                range.holds(address.parse().unwrap()),
                held,
                "{range:?} {address}"
            );
        }
        for bad in ["", "10.0.0.0/33", "host", "10.0.0/8", "::1/129"] {
            assert!(proxy(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn the_right_most_address_that_is_no_proxy_is_the_client() {
        let proxies = Proxies::new(&["127.0.0.1".to_owned(), "10.0.0.0/8".to_owned()]);
        for (peer, forwarded, client) in [
            ("127.0.0.1:1", "", "127.0.0.1"),
            ("127.0.0.1:1", "9.9.9.9", "9.9.9.9"),
            ("127.0.0.1:1", "6.6.6.6, 9.9.9.9, 10.1.1.1", "9.9.9.9"),
            ("127.0.0.1:1", "6.6.6.6, nonsense, 10.1.1.1", "10.1.1.1"),
            ("127.0.0.1:1", "10.2.2.2, 10.1.1.1", "10.2.2.2"),
            ("127.0.0.1:1", "9.9.9.9:4711", "9.9.9.9"),
            ("127.0.0.1:1", "[2001:db8::1]:80", "2001:db8::1"),
            ("8.8.8.8:1", "9.9.9.9", "8.8.8.8"),
        ] {
            let mut request = TestRequest::default().peer_addr(peer.parse().unwrap());
            if !forwarded.is_empty() {
                request = request.insert_header((X_FORWARDED_FOR, forwarded));
            }
            let request = request
                .insert_header((X_FORWARDED_PROTO, "https"))
                .insert_header((X_FORWARDED_HOST, "evil, public.example"))
                .to_http_request();
            let found = proxies.client(&request).unwrap();
            assert_eq!(
                found,
                client.parse::<IpAddr>().unwrap(),
                "{peer} {forwarded}"
            );
            let trusted = peer != "8.8.8.8:1";
            assert_eq!(proxies.is_secure(&request), trusted);
            assert_eq!(proxies.host(&request), trusted.then_some("public.example"));
            assert_eq!(
                Proxies::default().client(&request).unwrap(),
                peer.parse::<std::net::SocketAddr>().unwrap().ip()
            );
        }
    }
}
