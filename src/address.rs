//! Addresses as text.

use std::net::IpAddr;

/// The address as it is written everywhere. Nearly all are of the short kind, which the standard library takes longer over
/// than a request can spare.
pub(crate) fn text_of(address: IpAddr) -> String {
    let IpAddr::V4(address) = address else {
        return address.to_string();
    };
    let mut text = String::with_capacity("255.255.255.255".len());
    for (place, octet) in address.octets().into_iter().enumerate() {
        if place > 0 {
            text.push('.');
        }
        text.push_str(itoa::Buffer::new().format(octet));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_what_the_standard_library_writes() {
        for text in [
            "127.0.0.1",
            "255.255.255.255",
            "0.0.0.0",
            "10.20.30.200",
            "::1",
            "2001:db8::8a2e:0:7334",
        ] {
            assert_eq!(text_of(text.parse().unwrap()), text);
        }
    }
}
