// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace mooring {

/// Writes zeros over the bytes. Copies made elsewhere stay: make none.
void overwrite(QByteArray &bytes);
/// Overwrites what it holds, then empties it.
void wipe(QByteArray &bytes);
void wipe(QString &text);

/// Bytes that are never copied silently and are overwritten when they go out of scope.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray &&bytes);
    ~Secret();
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;

    bool isEmpty() const { return m_bytes.isEmpty(); }
    const QByteArray &bytes() const { return m_bytes; }
    Secret copy() const { return Secret{QByteArray{m_bytes.constData(), m_bytes.size()}}; }

private:
    QByteArray m_bytes;
};

} // namespace mooring
