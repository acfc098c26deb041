# ruff: noqa: RUF001 - letters of other scripts are meant
"""The words by which mail programs mark what is quoted, in the languages they speak."""

from __future__ import annotations


def _phrases(text: str) -> tuple[str, ...]:
    """The phrases between the commas."""
    return tuple(" ".join(phrase.split()) for phrase in text.split(",") if phrase.strip())


# The verb of "On Thu, 21 May 2026 at 10:15, Dana Oak <dana@mail.example> wrote:".
WROTE = _phrases("""
    wrote, writes, schrieb, schreibt, geschrieben, écrit, ecrit, escribió, escribio, escribe, escreveu, ha scritto,
    scrisse, schreef, geschreven, skrev, skrifaði, kirjoitti, napisał, napisała, napisał(a), pisze, napsal, napsala,
    napsal(a), napísal, napísala, napísal(a), írta, a scris, написал, написала, написал(а), пишет, писал, написав,
    пише, написа, napisao, napisala, je napisao, je napisal, написао, написао/ла, έγραψε, yazdı, şunları yazdı,
    şunu yazdı, va escriure, idatzi zuen, menulis, đã viết, viết, เขียน, のメール, さんは書きました, 写道, 寫道,
    님이 작성, 작성, كتب, كتبت, כתב, כתבה, כתב/ה, ने लिखा, rašė, rakstīja, kirjutas, نوشت
""")
# The owner quoting themselves: "On Monday I wrote: ..." is no quote of another mail.
FIRST_PERSON = _phrases(
    "I wrote, I write, ich schrieb, schrieb ich, j'ai écrit, yo escribí, escribí, eu escrevi, ho scritto"
)
# How such a line begins, where it is wrapped and its beginning must be found.
BEGINNINGS = tuple(
    f"{one} "
    for one in _phrases("""
    On, At, In, Am, Le, El, Em, Il, Op, Den, På, W dniu, Dnia, Dne, Dňa, Dana, Pada, Vào, La, Στις, ---- On, ----,
    * On, Il giorno, A
    """)
)

# The labels of a quoted header block, by what they stand for; "copies" also holds what else may stand in it.
_LABELS: dict[str, str] = {
    "from": """
    from, von, de, da, van, från, fra, lähettäjä, od, feladó, de la, от, от кого, від, από, kimden, gönderen, 差出人,
    发件人, 寄件者, 寄件人, 보낸 사람, من, מאת, šalje, dari, từ, expéditeur, remitente, remetente, mittente
    """,
    "date": """
    date, sent, sent on, sent at, gesendet, gesendet am, datum, envoyé, envoyé le, enviado, enviado el, enviada em,
    enviado em, fecha, data, inviato, inviato il, verzonden, skickat, sendt, dato, lähetetty, päivämäärä, päiväys,
    wysłano, wysłane, odesláno, odoslané, dátum, elküldve, küldve, trimis, отправлено, дата, надіслано, изпратено,
    στάλθηκε, ημερομηνία, gönderildi, gönderme tarihi, tarih, 送信日時, 日付, 发送时间, 日期, 傳送時間, 寄件日期,
    보낸 날짜, 날짜, تاريخ, التاريخ, تم الإرسال, נשלח, תאריך, poslano, enviat, dikirim, tanggal, ngày, đã gửi
    """,
    "to": """
    to, an, à, a, pour, para, aan, till, til, vastaanottaja, do, komu, címzett, către, кому, до, προς, kime, alıcı,
    宛先, 收件人, 收件者, 받는 사람, إلى, אל, prima, za, per a, kepada, tới, đến, destinataire, destinatario,
    required attendees, required
    """,
    "cc": """
    cc, copie, copie à, kopie, kopia, kopi, kopio, dw, do wiadomości, másolat, копия, копія, κοιν, bilgi, 抄送, 副本,
    참조, نسخة, עותק, bcc, reply-to, reply to, antwort an, répondre à, responder a, importance, attachments, when,
    where
    """,
    "subject": """
    subject, betreff, objet, sujet, asunto, assunto, oggetto, onderwerp, ämne, emne, aihe, temat, předmět, predmet,
    tárgy, subiect, тема, относно, θέμα, konu, 件名, 主题, 主旨, 제목, الموضوع, נושא, assumpte, subjek, perihal,
    chủ đề
    """,
}
LABELS = {label: field for field, labels in _LABELS.items() for label in _phrases(labels)}

# Between dashes: "-----Original Message-----".
ORIGINALS = frozenset(
    _phrases("""
    alkuperäinen viesti, eredeti üzenet, izvorna poruka, mensagem original, mensaje original, mesaj original,
    message d'origine, message d’origine, message original, messaggio originale, missatge original,
    oorspronkelijk bericht, opprinnelig melding, oprindelig meddelelse, original appointment, original e-mail,
    reply separator,
    original meddelelse, original message, original-nachricht, originalmeddelande, originalnachricht,
    origineel bericht, orijinal ileti, orijinal mesaj, oryginalna wiadomość, pesan asli,
    pôvodná správa, původní zpráva, thư gốc,
    ursprungligt meddelande, ursprüngliche nachricht, ursprünglicher termin, wiadomość oryginalna, αρχικό μήνυμα,
    вихідне повідомлення, исходное сообщение, оригинално съобщение, оригинальное сообщение, הודעה מקורית,
    الرسالة الأصلية, 元のメッセージ, 原始邮件, 原始郵件, 邮件原件, 원본 메시지
    """)
)
FORWARDS = frozenset(
    _phrases("""
    anfang der weitergeleiteten e-mail, anfang der weitergeleiteten nachricht, begin doorgestuurd bericht,
    begin forwarded message, doorgestuurd bericht, début du message réexpédié, début du message transféré,
    edelleen lähetetty viesti, forwarded mail, forwarded message, iletilen mesaj, inicio del mensaje reenviado,
    inizio messaggio inoltrato, início da mensagem encaminhada, início da mensagem reencaminhada,
    mensagem encaminhada, mensagem reencaminhada, mensaje reenviado, mesaj redirecționat, message réexpédié,
    message transféré, messaggio inoltrato, missatge reenviat, pesan terusan, preposlaná správa, proslijeđena poruka,
    przekazana wiadomość, přeposlaná zpráva, thư được chuyển tiếp, továbbított üzenet, vidarebefordrat brev,
    vidarebefordrat meddelande, videresendt besked, videresendt meddelelse, videresendt melding, välitetty viesti,
    weitergeleitete mail, weitergeleitete nachricht, wiadomość przekazana, yönlendirilen ileti, προωθημένο μήνυμα,
    переслане повідомлення, пересланное сообщение, пересылаемое сообщение, препратено съобщение, הודעה שהועברה,
    الرسالة المعاد توجيهها, 転送されたメッセージ, 転送メッセージ, 轉寄郵件, 转发的邮件, 转发邮件, 전달된 메시지
    """)
)
FORWARD_SUBJECTS = ("fw:", "fwd:", "wg:", "tr:", "rv:", "enc:", "doorst:", "i:", "vb:", "pd:")
