//! stub
pub struct Summary { pub writes: bool, pub pages: usize, pub entries: usize, pub written: Option<crate::emit::Written>, pub errors: usize, pub warnings: usize, pub milliseconds: u128 }
impl Summary { pub fn sentence(&self) -> String { format!("pages {} entries {} {:?} e{} w{} {} ms", self.pages, self.entries, self.written, self.errors, self.warnings, self.milliseconds) } }
pub fn human(f: &crate::diagnostic::Diagnostics, s: &crate::source::Sources) -> String { f.iter().map(|d| { let p = s.place(d.span); format!("{}:{}:{}: {:?}[{}] {} | {}\n", s.file(d.span.source).path, p.line, p.column, d.rule.severity, d.rule.code, d.message, d.help) }).collect() }
pub fn json(_: &crate::diagnostic::Diagnostics, _: &crate::source::Sources, _: &Summary) -> serde_json::Value { serde_json::Value::Null }
