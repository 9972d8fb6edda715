// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace mooring::ui {

class ElidedLabel;

/// Hairline, 10-px corners, no shadow. A head of 40 px (title, muted subtitle, buttons at its end) over a
/// body with an inset of 16. Without a title there is no head. One level only: no card inside a card.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(const QString &title = {}, QWidget *parent = nullptr);

    QString title() const;
    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);
    /// At the end of the head, before the fold arrow if there is one; or before another that is there.
    void addHeadWidget(QWidget *widget, const QWidget *before = nullptr);
    /// In the head, right after the title.
    void addTitleWidget(QWidget *widget);
    /// The body; margins are 16 at the sides and below, 0 above when there is a head.
    QVBoxLayout &body() const { return *m_bodyLayout; }
    QWidget &bodyWidget() const { return *m_body; }

    void setFoldable(bool foldable);
    bool isFolded() const { return m_folded; }
    void setFolded(bool folded);

signals:
    void foldedChanged(bool folded);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void nameFoldButton();

    QWidget *m_head;
    QHBoxLayout *m_headLayout;
    QLabel *m_title;
    ElidedLabel *m_subtitle;
    QWidget *m_body;
    QVBoxLayout *m_bodyLayout;
    QToolButton *m_fold = nullptr;
    bool m_folded = false;
};

} // namespace mooring::ui
