"""X-Gmail-Labels as Gmail's own label ids."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from functools import lru_cache

from followup_daemon.mime.fields import words

_MAX_LABELS = 32_000

# Gmail's folders as Takeout names them in the account's language.
_NAMES: dict[str, str] = {
    "SENT": (
        "Sent, Sent Mail, Gesendet, Enviados, Enviado, E-mails enviados, Messages envoyés, Envoyés, "
        "Posta inviata, Inviati, Verzonden, Skickat, Skickade, Sendt, Sendte, Lähetetyt, Wysłane, "
        "Odeslaná pošta, Odeslané, Odoslané, Elküldött, Elküldött üzenetek, Trimise, Mesaje trimise, "
        "Изпратени, Отправленные, Надіслані, Poslano, Послато, Απεσταλμένα, Gönderilmiş Postalar, "
        "Gönderilenler, Enviats, Terkirim, Đã gửi, Thư đã gửi, ส่งแล้ว, 送信済み, 送信済みメール, "
        "보낸편지함, 已发送, 已发邮件, 寄件備份, البريد المرسل, דואר יוצא, נשלח, भेजे गए, Nosūtītie, "
        "Išsiųsti, Saadetud"
    ),
    "INBOX": (
        "Inbox, Posteingang, Recibidos, Bandeja de entrada, Caixa de entrada, Boîte de réception, "
        "Posta in arrivo, Postvak IN, Inkorgen, Inkorg, Innboks, Indbakke, Postilaatikko, Odebrane, "
        "Doručená pošta, Doručené, Beérkező levelek, Mesaje primite, Входяща поща, Входящие, Вхідні, "
        "Pristigla pošta, Prejeto, Примљено, Εισερχόμενα, Gelen Kutusu, Safata d'entrada, Kotak Masuk, "
        "Hộp thư đến, กล่องจดหมาย, 受信トレイ, 받은편지함, 收件箱, 收件匣, البريد الوارد, דואר נכנס, "
        "इनबॉक्स, Iesūtne, Gautieji, Postkast"
    ),
    "DRAFT": (
        "Draft, Drafts, Entwürfe, Entwurf, Borradores, Rascunhos, Brouillons, Bozze, Concepten, Utkast, "
        "Kladder, Luonnokset, Wersje robocze, Koncepty, Piszkozatok, Mesaje nefinalizate, Чернови, "
        "Черновики, Чернетки, Skice, Osnutki, Недовршене, Πρόχειρα, Taslaklar, Esborranys, Draf, Bản nháp, "
        "Thư nháp, ร่างจดหมาย, 下書き, 임시보관함, 草稿, المسودات, טיוטות, ड्राफ़्ट, Melnraksti, "
        "Juodraščiai, Mustandid"
    ),
    "TRASH": (
        "Trash, Bin, Papierkorb, Papelera, Lixeira, Lixo, Corbeille, Cestino, Prullenbak, Papperskorgen, "
        "Papperskorg, Papirkurv, Papirkurven, Roskakori, Kosz, Koš, Kôš, Coș de gunoi, Кошче, Корзина, "
        "Кошик, Otpad, Smeće, Отпад, Κάδος, Κάδος απορριμμάτων, Çöp Kutusu, Paperera, Sampah, Thùng rác, "
        "ถังขยะ, ゴミ箱, 휴지통, 已删除邮件, 垃圾桶, المهملات, אשפה, ट्रैश, Atkritne, Miskaste, Šiukšlinė, "
        "Šiukšliadėžė, Prügikast"
    ),
    "SPAM": (
        "Spam, Junk, Correo no deseado, Skräppost, Søppelpost, Roskaposti, Levélszemét, Спам, Ανεπιθύμητα, "
        "Brossa, Thư rác, จดหมายขยะ, 迷惑メール, 스팸함, 垃圾邮件, 垃圾郵件, ספאם, स्पैम, Mēstules, "
        "Šlamštas, Rämpspost"
    ),
    "CHAT": (
        "Chat, Chats, Chattar, Czaty, Чаты, Чат, Sohbetler, Xats, チャット, 채팅, 聊天"
    ),
}  # fmt: skip
_IDS = {name.casefold().strip(): label for label, names in _NAMES.items() for name in names.split(",")}


@lru_cache(maxsize=1_000)
def label_ids(value: str) -> tuple[str, ...]:
    """The labels of an X-Gmail-Labels value, Gmail's folders by id, the owner's own by name.

    The value as a whole may be RFC 2047 words; decoded, it is one line of CSV.

    >>> label_ids('=?utf-8?q?Envoy=C3=A9s=2C=22A=2C_B=22?=')
    ('SENT', 'A, B')
    """
    names = _split(words(value, limit=_MAX_LABELS))
    return tuple(dict.fromkeys(_IDS.get(name.casefold(), name) for name in names))


def _split(value: str) -> Iterable[str]:
    try:
        row = next(csv.reader([value], skipinitialspace=True), [])
    except csv.Error:
        row = value.split(",")
    return [name.strip() for name in row if name.strip()]
